import type { BadgeContent } from '#shared/contract/badge.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import { bookedLines, categoryLabel, inLanguage } from './event-texts.ts';

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
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: event.timeZone });
  return {
    name: readableName(attendee),
    organisation: isBlank(attendee.name) ? '' : shownText(attendee.organisation),
    role: attendee.role === null || isBlank(attendee.role) ? null : shownText(attendee.role),
    category: categoryLabel(event, attendee.category, language),
    marks: [...new Set([...attendee.marks, ...chosen].map(shownText))],
    lines: bookedLines(event, attendee, language, clock),
    code,
    eventName: event.rehearses === null ? event.name : `${inLanguage(rehearsal, language)} · ${event.name}`,
    logo: event.logo,
  };
};
