import { assertNever } from '#shared/assert-never.ts';
import type { Finding, StationView } from '#shared/contract/fleet/stations.ts';
import type setUp from '../../../locales/set-up/de.json';
import type stations from '../../../locales/stations/de.json';

const minuteMs = 60_000;
const minutesOf = (offset: number): number => Math.round(Math.abs(offset) / minuteMs);
const troubles = [
  'busy',
  'connection-lost',
  'cover-open',
  'error',
  'gone',
  'interrupted',
  'no-answer',
  'not-permitted',
  'offline',
  'paper-out',
  'render-failed',
  'stopped',
  'unreachable',
  'wrong-paper',
] as const;

type MessageId = keyof typeof stations | Extract<keyof typeof setUp, `set-up.${'role' | 'trouble'}.${string}`>;
type Values = Readonly<Record<string, string | number>>;

/** How a screen says something in its language. */
export type Speech = {
  readonly text: (id: MessageId, values?: Values) => string;
  readonly time: (at: number) => string;
  readonly placeName: (checkpointId: string) => string;
};

/** The words for stations and findings, the same at every desk and on the organiser's page. */
export type FleetWords = {
  /** "Empfangstisch · Haupteingang". */
  readonly place: (station: StationView) => string;
  readonly heard: (station: StationView, at: number) => string;
  readonly clock: (offset: number) => string;
  /** Null where nothing is known. */
  readonly printer: (state: string) => string | null;
  /** `attendeeName` is null for who knows no names. */
  readonly findingTitle: (finding: Finding, attendeeName: string | null) => string;
};

/** The words as a screen says them. */
export const fleetWords = ({ text, time, placeName }: Speech): FleetWords => ({
  place: ({ role, checkpointId, report }) => {
    const shownRole = report?.role ?? role;
    const shownPlace = report?.checkpointId ?? checkpointId;
    return [
      shownRole === null ? null : text(`set-up.role.${shownRole}`),
      shownPlace === null ? null : placeName(shownPlace),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  },
  heard: ({ heardAt }, at) => {
    if (heardAt === null) return text('stations.heard.never');
    const minutes = Math.max(0, Math.floor((at - heardAt) / minuteMs));
    return minutes < 60 ? text('stations.heard', { minutes }) : text('stations.heard.at', { time: time(heardAt) });
  },
  clock: (offset) =>
    text(offset > 0 ? 'stations.clock.ahead' : 'stations.clock.behind', { minutes: minutesOf(offset) }),
  printer: (state) => {
    if (state === 'ready' || state === 'paper-near-end') return text(`stations.printer.${state}`);
    const trouble = troubles.find((known) => known === state);
    return trouble === undefined ? null : text('stations.printer', { state: text(`set-up.trouble.${trouble}`) });
  },
  findingTitle: (finding, attendeeName) => {
    switch (finding.kind) {
      case 'double-use':
        return text('stations.finding.double-use', {
          known: attendeeName === null ? 'no' : 'yes',
          // Isolated: a name may run from right to left.
          name: `\u2068${attendeeName ?? ''}\u2069`,
        });
      case 'clock':
        return text(finding.offset > 0 ? 'stations.finding.clock.ahead' : 'stations.finding.clock.behind', {
          station: finding.station,
          minutes: minutesOf(finding.offset),
        });
      case 'not-understood':
      case 'held':
        return text(`stations.finding.${finding.kind}`, { station: finding.station, seq: finding.seq });
      case 'contradiction':
        return text('stations.finding.contradiction', { station: finding.station });
      case 'over-capacity': {
        const { inside, capacity, checkpointId } = finding;
        return text('stations.finding.over-capacity', { place: placeName(checkpointId), inside, capacity });
      }
      default:
        return assertNever(finding);
    }
  },
});
