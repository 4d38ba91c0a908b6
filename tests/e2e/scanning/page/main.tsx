import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { CameraState } from '../../../../src/renderer/scanning/camera-state.ts';
import type { CameraOptions, CameraSession } from '../../../../src/renderer/scanning/camera.ts';
import { listCameras, openCamera } from '../../../../src/renderer/scanning/camera.ts';
import type { KeyScan } from '../../../../src/renderer/scanning/key-burst.ts';
import { useCamera } from '../../../../src/renderer/scanning/use-camera.ts';
import { useScannerKeys } from '../../../../src/renderer/scanning/use-scanner-keys.ts';
import type { Appearance } from './watch-appearances.ts';
import { watchAppearances } from './watch-appearances.ts';

type Tuned = Pick<CameraOptions, 'tuning' | 'retryMs' | 'cameraId'>;

/** What the tests reach from outside: the parts under test, and what they reported. */
const bench = {
  readings: [] as { text: string; seenAt: number }[],
  states: [] as CameraState[],
  tickets: [] as string[],
  scans: [] as KeyScan[],
  cameras: listCameras,
  appearances: [] as Appearance[],
  watchAppearances: (point: { readonly x: number; readonly y: number }) => watchAppearances(bench.appearances, point),
  open: (options: Tuned = {}): CameraSession => {
    const container = document.createElement('div');
    container.className = 'camera';
    document.querySelector('#stage')?.replaceChildren(container);
    return openCamera({
      container,
      onReading: (text, seenAt) => bench.readings.push({ text, seenAt }),
      onState: (state) => bench.states.push(state),
      ...options,
    });
  },
  /** html5-qrcode as its own documentation has it, with its own decoder: the plain counterpart in measurements. */
  openBare: async (framesPerSecond: number): Promise<void> => {
    const container = document.createElement('div');
    container.className = 'camera';
    container.id = 'bare';
    document.querySelector('#stage')?.replaceChildren(container);
    const bare = new Html5Qrcode('bare', { verbose: false, formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE] });
    await bare.start(
      { facingMode: 'environment' },
      { fps: framesPerSecond },
      (text) => bench.readings.push({ text, seenAt: performance.now() }),
      () => undefined,
    );
  },
  /** Shows the hooks in a component, as a screen does; returns the way to take it away again. */
  mount: (): (() => void) => {
    const root = createRoot(document.querySelector('#app') ?? document.body);
    root.render(
      <StrictMode>
        <Desk />
      </StrictMode>,
    );
    return () => root.unmount();
  },
};

const Desk = () => {
  const [typed, setTyped] = useState('');
  const { container, state } = useCamera(null, (text) => bench.tickets.push(text));
  useScannerKeys((scan) => bench.scans.push(scan));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div ref={container} className="camera" />
      <output>{state.kind}</output>
      <input aria-label="field" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </form>
  );
};

/** The page's handle for the tests. */
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
