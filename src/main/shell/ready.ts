import type { WebContents } from 'electron';
import type { Channel, Input } from '#shared/contract/ipc.ts';
import type { StationState } from '#shared/contract/views.ts';
import type { CommandLine } from './command-line.ts';

// The page marks its root when its first screen is painted and its camera runs or is known to be absent.
const readyToScan = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    if (root.dataset.ready !== 'scan') return;
    watcher.disconnect();
    resolve(true);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(root, { attributes: true, attributeFilter: ['data-ready'] });
  look();
})`;

/** Calls back each time that a page, loaded first or anew, is ready to scan. */
export const onReadyToScan = (contents: WebContents, isReady: () => void): void => {
  contents.on('dom-ready', () => {
    // Rejects when the page goes away before it is ready; the next load asks again.
    contents.executeJavaScript(readyToScan).then(isReady, () => undefined);
  });
};

/** What the terminal is told once, as one line of JSON, when the kiosk is ready to scan. */
export type ReadyLine = {
  readonly einlass: 'ready';
  /** Null when the central list could not be started. */
  readonly live: string | null;
  readonly data: string;
  readonly badges: string;
  readonly pin: string | null;
  readonly camera: 'device' | 'file' | 'player' | 'none';
  readonly printer: StationState['settings']['printer']['kind'];
  /** From the start of the process to the first ticket that could be read. */
  readonly ms: number;
};

/** Puts the line together from the station's state and what the page said of its camera. */
export const readyLine = (
  state: StationState,
  { cameraFile, ticketPlayer }: Pick<CommandLine, 'cameraFile' | 'ticketPlayer'>,
  camera: Input<Extract<Channel, 'camera.report'>>['kind'],
  ms: number,
): ReadyLine => {
  const source = ticketPlayer ? 'player' : cameraFile === null ? 'device' : 'file';
  return {
    einlass: 'ready',
    live: state.central.kind === 'connected' ? state.central.liveUrl : null,
    data: state.dataFolder,
    badges: state.badgesFolder,
    pin: state.demoPin,
    camera: camera === 'running' ? source : 'none',
    printer: state.settings.printer.kind,
    ms,
  };
};
