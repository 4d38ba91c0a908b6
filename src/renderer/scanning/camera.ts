import type { CameraScanner, CameraTuning } from './camera-scanner.ts';
import type { CameraState } from './camera-state.ts';
import { stateOfError } from './camera-state.ts';
import { firstEvent } from './first-event.ts';

/** What a camera session needs to know. */
export type CameraOptions = {
  /** The element that shows the picture; it needs a size of its own. */
  readonly container: HTMLElement;
  /** The camera that was chosen (a MediaDevices id); another one stands in while it is away. */
  readonly cameraId?: string;
  /** Called for every picture with a code, many times a second while a ticket is held still; `seenAt` is a time of `performance.now()`. */
  readonly onReading: (text: string, seenAt: number) => void;
  readonly onState: (state: CameraState) => void;
  readonly tuning?: CameraTuning;
  /** How long to wait before the camera is tried again when no device appears, in milliseconds. */
  readonly retryMs?: number;
};

/** A camera that is kept running; closing frees it and may be repeated. */
export type CameraSession = { readonly close: () => Promise<void> };

/** A camera of this machine; the label is empty until a camera was opened once. */
export type CameraDevice = { readonly id: string; readonly label: string };

/** The tuning that docs/decisions/camera-settings.md found best. */
export const standardTuning: CameraTuning = { framesPerSecond: 60, decodeWidth: 960 };

/** The cameras that are connected now. */
export const listCameras = async (): Promise<ReadonlyArray<CameraDevice>> =>
  (await navigator.mediaDevices.enumerateDevices())
    .filter((device) => device.kind === 'videoinput')
    .map((device) => ({ id: device.deviceId, label: device.label }));

const chosenIsBack = async (track: MediaStreamTrack, cameraId: string | undefined): Promise<boolean> =>
  cameraId !== undefined &&
  track.getSettings().deviceId !== cameraId &&
  (await listCameras()).some((camera) => camera.id === cameraId);

/** Resolves when the pictures end or cannot be decoded, the chosen camera is back, or the session closes; with the state to report. */
const untilOver = async (
  { track, broken }: CameraScanner,
  cameraId: string | undefined,
  closing: AbortSignal,
): Promise<'lost' | 'failed' | 'starting'> => {
  while (!closing.aborted && track.readyState === 'live' && !track.muted) {
    if (broken.aborted) return 'failed';
    // Listened for before the look, so that nothing that happens during it is missed.
    const change = firstEvent([
      [track, 'ended'],
      [track, 'mute'],
      [broken, 'abort'],
      [navigator.mediaDevices, 'devicechange'],
      [closing, 'abort'],
    ]);
    if (await chosenIsBack(track, cameraId)) return 'starting';
    await change;
  }
  return 'lost';
};

const tryToStart = async (options: CameraOptions): Promise<CameraScanner | CameraState> => {
  const { container, cameraId, tuning = standardTuning, onReading } = options;
  // Without a camera nothing is loaded that only reads pictures.
  if ((await listCameras()).length === 0) return { kind: 'none' };
  const tryCamera = async (id: string | null): Promise<CameraScanner | CameraState> => {
    try {
      const { startCameraScanner } = await import('./camera-scanner.ts');
      return await startCameraScanner(container, id, tuning, onReading);
    } catch (error) {
      return stateOfError(error);
    }
  };
  const chosen = await tryCamera(cameraId ?? null);
  // Any camera is better than none.
  return cameraId !== undefined && 'kind' in chosen && chosen.kind === 'none' ? tryCamera(null) : chosen;
};

/**
 * Opens a camera and keeps it running until closed: unplugged, forbidden or busy, it is tried again when a device appears and every few seconds.
 * The loop is the state machine: a start always ends before its stop begins, which html5-qrcode needs. Frees the camera also when the container leaves the page.
 */
export const openCamera = (options: CameraOptions): CameraSession => {
  const { container, cameraId, onState, onReading, retryMs = 3_000 } = options;
  const closing = new AbortController();
  const open = (): boolean => !closing.signal.aborted;

  const keepRunning = async (): Promise<void> => {
    let ran = false;
    let reported: CameraState['kind'] | null = null;
    const report = (state: CameraState): void => {
      const told: CameraState = ran && state.kind === 'none' ? { kind: 'lost' } : state;
      if (open() && told.kind !== reported) onState(told);
      reported = told.kind;
    };
    report({ kind: 'starting' });
    while (open()) {
      const started = await tryToStart({ ...options, onReading: (text, seenAt) => open() && onReading(text, seenAt) });
      if ('track' in started) {
        ran = true;
        report({ kind: 'running', label: started.track.label });
        const kind = await untilOver(started, cameraId, closing.signal);
        await started.stop();
        report({ kind });
        if (kind === 'starting') continue;
      } else {
        report(started);
      }
      if (open())
        await firstEvent(
          [
            [navigator.mediaDevices, 'devicechange'],
            [closing.signal, 'abort'],
          ],
          retryMs,
        );
    }
  };

  const presence = new MutationObserver(() => {
    if (!container.isConnected) closing.abort();
  });
  presence.observe(document, { childList: true, subtree: true });
  const finished = keepRunning().finally(() => presence.disconnect());
  return {
    close: () => {
      closing.abort();
      return finished;
    },
  };
};
