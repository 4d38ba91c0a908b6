import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';

/** The text in a language, or else in the first that there is. */
export const inLanguage = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';

/** What a category is called; one that the event does not know goes by its key. */
export const categoryLabel = ({ categories }: Event, category: string, language: string): string => {
  const known = categories.find(({ key }) => key === category);
  return known === undefined ? category : inLanguage(known.label, language);
};

/** What somebody booked, in the order of the event, a line each: time, room, title; `clock` writes the time in the event's zone. */
export const bookedLines = (
  { checkpoints }: Event,
  { bookings }: Pick<Attendee, 'bookings'>,
  language: string,
  clock: Intl.DateTimeFormat,
): ReadonlyArray<string> =>
  checkpoints
    .filter(({ id }) => bookings.includes(id))
    .map(({ startsAt, room, name }) =>
      [startsAt === null ? '' : clock.format(startsAt), room ?? '', inLanguage(name, language)]
        .filter((part) => part !== '')
        .join(' · '),
    );
