import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { CentralHost, StationOptions } from '#core/ports.ts';

/** A central list that listens and is never reached, for a station alone. */
const silentCentral = (): CentralHost => {
  const listeners: Array<() => void> = [];
  return {
    send: ({ kind }) => {
      if (kind === 'stop') for (const exited of listeners) exited();
    },
    onMessage: () => undefined,
    onExit: (listener) => void listeners.push(listener),
  };
};

/** Options of a station under Node on the demo event, with badges of one white line and a central list that stays silent. */
export const headlessOptions = (
  more: Partial<StationOptions> & Pick<StationOptions, 'dataFolder'>,
): StationOptions => ({
  resourcesFolder: path.resolve('resources'),
  liveFolder: path.resolve('out/live'),
  eventFile: null,
  overrides: {},
  livePort: null,
  ticketPlayer: false,
  version: '0.0.0',
  renderer: {
    render: ({ space: { widthDots } }) =>
      Promise.resolve({ width: widthDots, height: 8, data: new Uint8Array(widthDots * 8).fill(255) }),
  },
  measureBadges: (badges) => Promise.resolve(badges.map(() => ({ missingGlyphs: [], isCut: false, nameSize: 100 }))),
  previewBadge: ({ space: { widthDots } }) =>
    Promise.resolve({
      image: { width: widthDots, height: 8, data: new Uint8Array(widthDots * 8).fill(255) },
      overflows: false,
      missingGlyphs: [],
    }),
  makePdf: () => Promise.reject(new Error('There is no paper page here.')),
  workbookProgram: path.resolve('src/main/core/lists/workbook-thread.ts'),
  readClipboard: () => Promise.resolve(''),
  reveal: () => undefined,
  systemPrinting: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
  printerPlaces: { devices: { nodes: '', facts: '' }, addresses: () => [] },
  startCentral: silentCentral,
  clock: { now: () => Date.now(), monotonic: () => performance.now() },
  randomBytes: (size) => randomBytes(size),
  sqliteBinding: null,
  secrets: { sealed: () => false, seal: (text) => text, open: (kept) => kept },
  join: null,
  reopen: () => undefined,
  startsUnlocked: false,
  quit: () => undefined,
  log: () => undefined,
  ...more,
});
