import type { RefObject } from 'react';
import { useCallback, useEffect } from 'react';
import type { Input, Reply } from '#shared/contract/ipc.ts';
import type { RecentScan, RecordingTrouble, ScanOutcome } from '#shared/contract/views.ts';
import { verdictTone } from '../components/verdict-tone.ts';
import type { CameraState } from '../scanning/camera-state.ts';
import { useCamera } from '../scanning/use-camera.ts';
import { useScannerKeys } from '../scanning/use-scanner-keys.ts';
import { playTone } from '../sound/play-tone.ts';
import { ask } from './bridge.ts';
import { useReadiness } from './use-readiness.ts';
import { useStation } from './use-station.ts';

/** What a screen shows of a scan. `no-answer`: the station did not reply, so nothing can have been recorded for sure. */
export type Shown =
  | { readonly kind: 'verdict'; readonly scan: RecentScan }
  | { readonly kind: 'cannot-record'; readonly cause: RecordingTrouble | 'no-answer' };

/** What to show for an outcome; null for a repeat, or what only a lead may do, which change nothing on the screen. */
export const shownOutcome = (reply: Reply<'scan.submit'>): Shown | null => {
  if (!reply.ok) return { kind: 'cannot-record', cause: 'no-answer' };
  const outcome: ScanOutcome = reply.value;
  return outcome.kind === 'repeat' || outcome.kind === 'locked' ? null : outcome;
};

/** The sound of what is shown, if the station has its sound on. */
export const useSounding = (): ((shown: Shown) => void) => {
  const { sound } = useStation().settings;
  return useCallback(
    (shown) => {
      if (sound) playTone(shown.kind === 'verdict' ? verdictTone(shown.scan.verdict, shown.scan.direction) : 'refused');
    },
    [sound],
  );
};

/** The way of a code on this page: camera and scanner keys are submitted, and what came of it is sounded and shown. */
export type Scanning = {
  /** For the element that shows the camera's picture. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly camera: CameraState;
  /** Takes a reading from elsewhere, e.g. typed by hand. */
  readonly submit: (reading: Input<'scan.submit'>) => Promise<void>;
};

/** Scans for as long as the calling screen is shown. */
export const useScanning = (onShown: (shown: Shown) => void): Scanning => {
  const { settings } = useStation();
  const sounding = useSounding();

  const submit = async (reading: Input<'scan.submit'>): Promise<void> => {
    const shown = shownOutcome(await ask('scan.submit', reading));
    if (shown === null) return;
    onShown(shown);
    sounding(shown);
  };

  useScannerKeys(({ typed, usKeys }) => void submit({ kind: 'keys', typed, usKeys }));
  const { container, state } = useCamera(settings.cameraId, (text) => void submit({ kind: 'camera', text }));
  useReadiness(state.kind !== 'starting');
  useEffect(() => {
    void ask('camera.report', { kind: state.kind });
  }, [state.kind]);

  return { container, camera: state, submit };
};
