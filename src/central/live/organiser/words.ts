import { useIntl } from 'react-intl';
import { assertNever } from '#shared/assert-never.ts';
import type { Finding, StationView } from '#shared/contract/fleet/stations.ts';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { localName } from '../../../renderer/station/local-name.ts';
import type { OrganiserMessageId } from './messages.ts';
import { isKnownMessage } from './messages.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of the organiser's view. */
export type Words = {
  readonly text: (id: OrganiserMessageId, values?: Values) => string;
  /** A time of day in the event's zone, with the day where it is not the day of `near`. */
  readonly time: (at: number) => string;
  readonly placeName: (checkpointId: string) => string;
  readonly place: (station: StationView) => string;
  readonly heard: (station: StationView, at: number) => string;
  readonly printer: (state: string) => string | null;
  readonly clock: (offset: number) => string;
  readonly findingTitle: (finding: Finding) => string;
};

const minuteMs = 60_000;
const minutesOf = (offset: number): number => Math.round(Math.abs(offset) / minuteMs);

/** The words in the language of the page. */
export const useWords = (checkpoints: LiveCounts['checkpoints']): Words => {
  const intl = useIntl();
  const text: Words['text'] = (id, values) => intl.formatMessage({ id }, values);
  const day = (at: number): string => intl.formatDate(at, { day: 'numeric', month: 'short' });
  const time: Words['time'] = (at) => {
    const clock = intl.formatTime(at, { hour: '2-digit', minute: '2-digit' });
    return day(at) === day(Date.now()) ? clock : `${day(at)}, ${clock}`;
  };
  const placeName: Words['placeName'] = (id) => {
    const checkpoint = checkpoints.find((one) => one.id === id);
    return checkpoint === undefined ? id : localName(checkpoint.name, intl.locale);
  };
  return {
    text,
    time,
    placeName,
    place: ({ role, checkpointId, report }) => {
      const shownRole = report?.role ?? role;
      const shownPlace = report?.checkpointId ?? checkpointId;
      const parts = [
        shownRole === null ? null : text(`set-up.role.${shownRole}`),
        shownPlace === null ? null : placeName(shownPlace),
      ];
      return parts.filter((part) => part !== null).join(' · ');
    },
    heard: ({ heardAt }, at) => {
      if (heardAt === null) return text('stations.heard.never');
      const minutes = Math.max(0, Math.floor((at - heardAt) / minuteMs));
      return minutes < 60 ? text('stations.heard', { minutes }) : text('stations.heard.at', { time: time(heardAt) });
    },
    printer: (state) => {
      if (state === 'ready' || state === 'paper-near-end') return text(`stations.printer.${state}`);
      const trouble = `set-up.trouble.${state}`;
      return isKnownMessage(trouble) ? text('stations.printer', { state: text(trouble) }) : null;
    },
    clock: (offset) =>
      text(offset > 0 ? 'stations.clock.ahead' : 'stations.clock.behind', { minutes: minutesOf(offset) }),
    findingTitle: (finding) => {
      switch (finding.kind) {
        case 'double-use':
          return text('stations.finding.double-use', { known: 'no', name: '' });
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
  };
};
