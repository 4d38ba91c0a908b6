import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CentralHost, Station, StationOptions } from '#core/ports.ts';
import { openStation } from '#core/station.ts';
import { tempFolder } from './temp-folder.ts';

/** A central list that listens and is never reached, for tests of a station alone. */
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
export const stationOptions = (more: Partial<StationOptions> = {}): StationOptions => ({
  dataFolder: more.dataFolder ?? tempFolder(),
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
  systemPrinting: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
  printerPlaces: { devices: { nodes: '', facts: '' }, addresses: () => [] },
  startCentral: silentCentral,
  clock: { now: () => Date.now(), monotonic: () => performance.now() },
  randomBytes: (size) => randomBytes(size),
  sqliteBinding: null,
  quit: () => undefined,
  log: () => undefined,
  ...more,
});

/** A running station; closed when the test ends. */
export const runStation = async (more: Partial<StationOptions> = {}): Promise<Station> => {
  const opened = await openStation(stationOptions(more));
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= opened.value.close());
  onTestFinished(close);
  return { ...opened.value, close };
};
