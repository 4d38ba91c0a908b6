import { expect, test } from 'vitest';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import {
  inOrder,
  stationTroubles,
} from '../../../../../../../src/renderer/screens/set-up/stations/list/station-troubles.ts';

const now = 1_747_300_000_000;
const second = 1_000;
const usual = {
  version: '0.1.0',
  role: 'desk',
  checkpointId: 'entrance',
  waiting: 0,
  printer: 'ready',
  battery: null,
  pending: {},
} as const;

const station = (change: Partial<StationView> = {}): StationView => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Nordeingang',
  role: null,
  checkpointId: null,
  isHost: false,
  pairedAt: now - 3_600 * second,
  revokedAt: null,
  heardAt: now - 5 * second,
  clockOffset: 300,
  report: usual,
  ...change,
});

test.each([
  ['well', {}, []],
  ['heard a minute ago', { heardAt: now - 60 * second }, []],
  ['not heard for two minutes', { heardAt: now - 120 * second }, ['silent']],
  ['never heard, paired long ago', { heardAt: null, report: null }, ['silent']],
  ['never heard, just paired', { heardAt: null, report: null, pairedAt: now - second }, []],
  ['a clock 59 seconds off', { clockOffset: -59_000 }, []],
  ['a clock a minute behind', { clockOffset: -60_000 }, ['clock']],
  ['no paper', { report: { ...usual, printer: 'paper-out' } }, ['printer']],
  ['a printer nobody asked yet', { report: { ...usual, printer: 'unknown' } }, []],
  ['a roll near its end', { report: { ...usual, printer: 'paper-near-end' } }, ['printer']],
  ['a battery at a fifth', { report: { ...usual, battery: 0.2 } }, []],
  ['a battery below', { report: { ...usual, battery: 0.19 } }, ['battery']],
  ['taken out', { heardAt: null, revokedAt: now - second }, []],
] as const)('%s', (_name, change, troubles) => {
  expect(stationTroubles(station(change), now)).toEqual(troubles);
});

test('whoever needs a look first, then the host, the others by name, those taken out last', () => {
  const ordered = inOrder(
    [
      station({ name: 'Weg', revokedAt: now }),
      station({ name: 'Zeughaus' }),
      station({ name: 'Liste', isHost: true }),
      station({ name: 'Aula' }),
      station({ name: 'Hof', heardAt: now - 600 * second }),
    ],
    now,
  );
  expect(ordered.map(({ name }) => name)).toEqual(['Hof', 'Liste', 'Aula', 'Zeughaus', 'Weg']);
});
