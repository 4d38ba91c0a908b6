import { useIntl } from 'react-intl';
import type { LiveCounts } from '#shared/contract/sync.ts';
import type { FleetWords } from '../../../renderer/screens/set-up/stations/fleet-words.ts';
import { fleetWords } from '../../../renderer/screens/set-up/stations/fleet-words.ts';
import { localName } from '../../../renderer/station/local-name.ts';
import type { OrganiserMessageId } from './messages.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of the organiser's view: those of the stations, and its own. */
export type Words = FleetWords & {
  readonly text: (id: OrganiserMessageId, values?: Values) => string;
  /** A time of day in the event's zone, with the day where it is not today. */
  readonly time: (at: number) => string;
  readonly placeName: (checkpointId: string) => string;
};

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
  return { ...fleetWords({ text, time, placeName }), text, time, placeName };
};
