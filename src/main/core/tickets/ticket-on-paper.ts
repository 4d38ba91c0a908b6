import type { EventOnPaper, TicketOnPaper } from '#shared/contract/paper-document.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { shownText } from '#shared/domain/names/shown-text.ts';
import { inLanguage } from '../event/badge-content.ts';

// British times have 24 hours; Arabic ones here have the digits of signs and programmes.
const locales = { de: 'de-DE', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;
type Language = keyof typeof locales;

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(locales, tag);
const baseOf = (tag: string): string | undefined => tag.split('-')[0]?.toLowerCase();

/** The language of somebody's ticket: their own where there is a catalogue, else the event's first. */
const languageOf = ({ language }: Attendee, { languages }: Event): Language =>
  [language ?? '', ...languages].map(baseOf).find(isLanguage) ?? 'en';

const workshops = ({ bookings }: Attendee, event: Event, language: Language): ReadonlyArray<string> => {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: event.timeZone,
  });
  return event.checkpoints
    .filter(({ id }) => bookings.includes(id))
    .map(({ startsAt, room, name }) =>
      [startsAt === null ? '' : format.format(startsAt), room ?? '', inLanguage(name, language)]
        .filter((part) => part !== '')
        .join(' · '),
    );
};

/** What stands on somebody's ticket, in their language. */
export const ticketOnPaper = (event: Event, attendee: Attendee, code: string): TicketOnPaper => {
  const language = languageOf(attendee, event);
  const category = event.categories.find(({ key }) => key === attendee.category);
  return {
    language,
    name: shownText(attendee.name),
    organisation: shownText(attendee.organisation),
    category: category === undefined ? attendee.category : inLanguage(category.label, language),
    workshops: workshops(attendee, event, language),
    code,
  };
};

/** What papers say of the event. */
export const eventOnPaper = ({ name, venue, startsAt, endsAt, timeZone, colour, logo }: Event): EventOnPaper => ({
  name,
  venue,
  startsAt,
  endsAt,
  timeZone,
  colour,
  logo,
});
