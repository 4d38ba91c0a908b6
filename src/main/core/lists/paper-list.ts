import type { ListDocument, ListRow } from '#shared/contract/paper-document.ts';
import type { ListOrder } from '#shared/contract/requests/lists.ts';
import type { Event } from '#shared/domain/event.ts';
import { shownText } from '#shared/domain/names/shown-text.ts';
import { inLanguage } from '../event/event-texts.ts';
import { eventOnPaper } from '../tickets/ticket-on-paper.ts';
import type { Dossier } from './everybody.ts';
import { listWords } from './words.ts';

const blankRows = 15;
const blank: ListRow = { number: null, name: '', organisation: '', note: '', isIn: false };
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/**
 * The list to tick for one checkpoint, from people one after another: whoever may be admitted there, numbered, and lines for others at the end.
 * Rules of booking are followed, so a workshop's list has whoever booked it or is there.
 */
export const paperList = (
  { checkpointId, signatures, language }: Extract<ListOrder, { kind: 'paper' }>,
  event: Event,
  now: number,
): {
  readonly add: (dossier: Dossier) => void;
  readonly whole: () => { readonly document: ListDocument; readonly attendeeIds: ReadonlyArray<string> };
} => {
  const words = listWords(language);
  const checkpoint = event.checkpoints.find(({ id }) => id === checkpointId);
  const format = (options: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: event.timeZone }).format(at);
  const attendeeIds: string[] = [];
  const items: ListRow[] = [];
  return {
    add: ({ attendee, visits }) => {
      const { id, registration, bookings, marks } = attendee;
      const visit = visits.get(checkpointId);
      const belongs = checkpoint?.rules.bookingRequired !== true || bookings.includes(checkpointId);
      if (visit === undefined && (!belongs || registration === 'cancelled')) return;
      attendeeIds.push(id);
      items.push({
        number: attendeeIds.length,
        name: shownText(attendee.name),
        organisation: shownText(attendee.organisation),
        note: [...(registration === 'valid' ? [] : [words[`registration.${registration}`]]), ...marks]
          .map(shownText)
          .join(', '),
        isIn: (visit?.first ?? null) !== null,
      });
    },
    whole: () => ({
      attendeeIds,
      document: {
        kind: 'list',
        language,
        event: eventOnPaper(event),
        heading: [
          checkpoint === undefined ? checkpointId : inLanguage(checkpoint.name, language),
          checkpoint?.room ?? '',
          format({ dateStyle: 'full' }, checkpoint?.startsAt ?? event.startsAt),
        ]
          .filter((part) => part !== '')
          .join(' · '),
        asOf: words.asOf.replace('{time}', format({ dateStyle: 'short', timeStyle: 'short' }, now)),
        titles: {
          number: words.number,
          tick: words.tick,
          name: words.name,
          organisation: words.organisation,
          note: words.note,
          signature: words.signature,
        },
        signatures,
        items: [...items, ...Array.from({ length: blankRows }, () => blank)],
      },
    }),
  };
};
