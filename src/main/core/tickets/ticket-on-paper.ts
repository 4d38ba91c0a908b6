import type { EventOnPaper, TicketOnPaper } from '#shared/contract/paper-document.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { shownText } from '#shared/domain/names/shown-text.ts';
import { bookedLines, categoryLabel } from '../event/event-texts.ts';

// British times have 24 hours; Arabic ones here have the digits of signs and programmes.
const locales = { de: 'de-DE', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;
type Language = keyof typeof locales;

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(locales, tag);
const baseOf = (tag: string): string | undefined => tag.split('-')[0]?.toLowerCase();

/** The language of somebody's ticket: their own where there is a catalogue, else the event's first. */
const languageOf = ({ language }: Attendee, { languages }: Event): Language =>
  [language ?? '', ...languages].map(baseOf).find(isLanguage) ?? 'en';

/** What stands on somebody's ticket, in their language. */
export const ticketOnPaper = (event: Event, attendee: Attendee, code: string): TicketOnPaper => {
  const language = languageOf(attendee, event);
  const clock = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: event.timeZone,
  });
  return {
    language,
    name: shownText(attendee.name),
    organisation: shownText(attendee.organisation),
    category: categoryLabel(event, attendee.category, language),
    workshops: bookedLines(event, attendee, language, clock),
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
