import type { ShownFinding, ShownFleet } from '#shared/contract/fleet-views.ts';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { morning } from './fixture.ts';
import { people } from './people.ts';

const minute = 60_000;
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const station = (number: number, name: string, change: Partial<StationView> = {}): StationView => ({
  id: id(number),
  name,
  role: null,
  checkpointId: null,
  isHost: false,
  pairedAt: morning - 90 * minute,
  revokedAt: null,
  heardAt: morning - 2_000,
  clockOffset: 120,
  report: {
    version: '0.1.0',
    role: 'desk',
    checkpointId: 'entrance',
    waiting: 0,
    printer: 'ready',
    battery: null,
    pending: {},
  },
  ...change,
});

const report = (change: Partial<NonNullable<StationView['report']>>): Pick<StationView, 'report'> => {
  const usual = station(0, '').report;
  return { report: usual === null ? null : { ...usual, ...change } };
};

/** Six stations: the host, one well, one silent, one in trouble, one never heard, one taken out. */
export const stations: ReadonlyArray<StationView> = [
  station(1, 'Haupteingang 1', { isHost: true }),
  station(2, 'Nordeingang', report({ role: 'self-service', battery: 0.83, waiting: 3 })),
  station(3, 'Südeingang', { heardAt: morning - 14 * minute, ...report({ waiting: 41 }) }),
  station(4, 'Werkstatt „Anerkennung ausländischer Abschlüsse“, zweiter Stock', {
    clockOffset: 4 * minute,
    ...report({ printer: 'paper-out', battery: 0.12 }),
  }),
  station(5, 'غرفة ٢', { heardAt: null, report: null, clockOffset: null, pairedAt: morning - 10_000 }),
  station(6, 'Leihgerät', { revokedAt: morning - 30 * minute }),
];

const found = { at: morning - 20 * minute, settled: null };

/** One of each kind, and one that was settled. */
export const findings: ReadonlyArray<ShownFinding> = [
  {
    ...found,
    id: 'f1',
    kind: 'double-use',
    attendeeId: people.arabic.id,
    attendeeName: people.arabic.name,
    checkpointId: 'entrance',
    scans: [
      { stationId: id(2), station: 'Nordeingang', at: morning - 39 * minute },
      { stationId: id(3), station: 'Südeingang', at: morning - 37 * minute },
    ],
  },
  {
    ...found,
    id: 'f2',
    kind: 'clock',
    stationId: id(4),
    station: 'Werkstatt 3',
    offset: 4 * minute,
    attendeeName: null,
  },
  {
    ...found,
    id: 'f3',
    kind: 'not-understood',
    stationId: id(2),
    station: 'Nordeingang',
    seq: 118,
    cause: 'kind',
    attendeeName: null,
  },
  {
    ...found,
    id: 'f4',
    kind: 'held',
    stationId: id(2),
    station: 'Nordeingang',
    seq: 119,
    cause: 'malformed',
    attendeeName: null,
  },
  {
    ...found,
    id: 'f5',
    kind: 'contradiction',
    stationId: id(3),
    station: 'Südeingang',
    seq: 7,
    attendeeName: null,
  },
  {
    ...found,
    id: 'f6',
    kind: 'over-capacity',
    checkpointId: 'ws-anerkennung',
    inside: 32,
    capacity: 30,
    attendeeName: null,
  },
  {
    ...found,
    id: 'f7',
    kind: 'double-use',
    attendeeId: 'gone',
    attendeeName: null,
    checkpointId: 'entrance',
    scans: [
      { stationId: id(2), station: 'Nordeingang', at: morning - 50 * minute },
      { stationId: id(3), station: 'Südeingang', at: morning - 49 * minute },
    ],
    settled: { by: 'M. Richter', at: morning - 5 * minute, note: 'War dieselbe Person, kam über den Hof.' },
  },
];

/** The fleet as the hosting station shows it. */
export const shownFleet = (change: Partial<ShownFleet> = {}): ShownFleet => ({
  at: morning,
  reached: true,
  ownId: id(1),
  mayManage: true,
  stations: [...stations],
  findings,
  ...change,
});
