import type { BadgeContent } from '#shared/contract/badge.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { Event } from '#shared/domain/event.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';

/** The text in a language, or else in the first that there is. */
export const inLanguage = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';

const workshopLine = (event: Event, { startsAt, room, name }: Checkpoint, language: string): string => {
  const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: event.timeZone });
  const time = startsAt === null ? null : format.format(startsAt);
  return [time, room, inLanguage(name, language)].filter((part) => part !== null && part !== '').join(' · ');
};

// Whoever finds such a badge must not take it for one.
const rehearsal = { en: 'Rehearsal', de: 'Probe', ar: 'تجربة' };

// A line to write on, for somebody of whom nothing is known that could be read.
const lineToWriteOn = '_'.repeat(14);

const readableName = ({ name, organisation }: Attendee): string =>
  [name, organisation].map(shownText).find((text) => !isBlank(text)) ?? lineToWriteOn;

/** What stands on an attendee's badge, in the event's own language; `code` is the ticket to show as QR, `chosen` are marks of what they answered. */
export const badgeContent = (
  event: Event,
  attendee: Attendee,
  code: string | null,
  chosen: ReadonlyArray<string> = [],
): BadgeContent => {
  const language = event.languages[0] ?? 'en';
  const category = event.categories.find(({ key }) => key === attendee.category);
  const booked = event.checkpoints.filter(({ id }) => attendee.bookings.includes(id));
  return {
    name: readableName(attendee),
    organisation: isBlank(attendee.name) ? '' : shownText(attendee.organisation),
    role: attendee.role === null || isBlank(attendee.role) ? null : shownText(attendee.role),
    category: category === undefined ? attendee.category : inLanguage(category.label, language),
    marks: [...new Set([...attendee.marks, ...chosen].map(shownText))],
    lines: booked.map((checkpoint) => workshopLine(event, checkpoint, language)),
    code,
    eventName: event.rehearses === null ? event.name : `${inLanguage(rehearsal, language)} · ${event.name}`,
    logo: event.logo,
  };
};
