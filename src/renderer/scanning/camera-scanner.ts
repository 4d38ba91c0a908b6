import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { makeCameraStage } from './camera-stage.ts';
import { firstEvent } from './first-event.ts';
import { installDetector } from './install-detector.ts';

/** How the camera's pictures are looked at; the standard was measured, see docs/decisions/camera-settings.md. */
export type CameraTuning = {
  /** Pause between two looks is one second divided by this; the look itself comes on top. */
  readonly framesPerSecond: number;
  /** Width in pixels to which a picture is scaled before it is decoded. */
  readonly decodeWidth: number;
};

/** A camera that is running and looked at; `broken` fires when its pictures can no longer be decoded. */
export type CameraScanner = {
  readonly track: MediaStreamTrack;
  readonly broken: AbortSignal;
  readonly stop: () => Promise<void>;
};

type ScannerInternals = {
  readonly qrcode?: { readonly primaryDecoder?: { readonly detector?: unknown }; secondaryDecoder?: unknown };
};

const pictureTimeoutMs = 10_000;
// It reports a picture without a code and a decoder that fails through one callback, apart in their words only.
const sawNothing = /No barcode or QR code detected|No largest barcode found/u;

const makeScanner = (host: HTMLElement): Html5Qrcode => {
  const detector = installDetector();
  const scanner = new Html5Qrcode(host.id, {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: true,
  });
  const decoders = (scanner as unknown as ScannerInternals).qrcode;
  if (!(decoders?.primaryDecoder?.detector instanceof detector))
    throw new Error('html5-qrcode does not use our decoder');
  // It would give every second picture to its own decoder, which reads far less.
  decoders.secondaryDecoder = undefined;
  return scanner;
};

const constraints = (cameraId: string | null): MediaTrackConstraints => ({
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
  ...(cameraId === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: cameraId } }),
});

const waitForPicture = async (host: HTMLElement): Promise<HTMLVideoElement> => {
  const video = host.querySelector('video');
  if (video === null) throw new Error('html5-qrcode shows no video');
  // It throws from these handlers, which nobody could catch.
  Object.assign(video, { onabort: null, onerror: null });
  if (host.querySelector('canvas') === null) await firstEvent([[video, 'playing']], pictureTimeoutMs);
  // Its canvas keeps the size of the first moment: none while the element is hidden.
  if ((host.querySelector('canvas')?.width ?? 0) === 0) throw new Error('NoPicture');
  // Its text for a paused scanner is in English.
  host.querySelector('div')?.remove();
  return video;
};

/** Opens the camera with this id, or one that looks away from the screen, in the container and looks at its pictures until stopped; rejects with what html5-qrcode or the browser gives. */
export const startCameraScanner = async (
  container: HTMLElement,
  cameraId: string | null,
  tuning: CameraTuning,
  onReading: (text: string, seenAt: number) => void,
): Promise<CameraScanner> => {
  const { host, remove } = makeCameraStage(container, tuning.decodeWidth);
  const broken = new AbortController();
  let scanner: Html5Qrcode;
  try {
    scanner = makeScanner(host);
    await scanner.start(
      { facingMode: 'environment' },
      { fps: tuning.framesPerSecond, disableFlip: true, videoConstraints: constraints(cameraId) },
      (text) => onReading(text, performance.now()),
      (cause) => {
        if (!sawNothing.test(cause)) broken.abort(new Error(cause));
      },
    );
  } catch (error) {
    remove();
    throw error;
  }
  const stop = async (): Promise<void> => {
    const { srcObject } = host.querySelector('video') ?? {};
    try {
      await scanner.stop();
    } catch (error) {
      // Stopping before the first picture fails half-way (it removes a canvas that is not there yet), after its loop is off.
      if (host.querySelector('canvas') !== null) throw error;
    } finally {
      if (srcObject instanceof MediaStream) for (const track of srcObject.getTracks()) track.stop();
      remove();
    }
  };

  try {
    const video = await waitForPicture(host);
    const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
    if (track === undefined) throw new Error('NoPicture');
    return { track, broken: broken.signal, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
