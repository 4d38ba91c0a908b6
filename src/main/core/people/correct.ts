import type { Outcome } from '#shared/contract/ipc.ts';
import type { Correction } from '#shared/contract/requests/people.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { familyNameWithin } from '#shared/domain/names/family-name.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import type { Actor } from '#shared/domain/role.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Fact } from '#shared/domain/scan.ts';
import { isSame } from '#shared/is-same.ts';
import type { FrontDesk } from './front-desk.ts';

const orNull = (text: string): string | null => (isBlank(text) ? null : shownText(text));

/** What a correction says, as it is kept. */
const meant = (correction: Correction, before: Attendee): Partial<Attendee> => {
  const { name, organisation, role, marks, category, language, registration } = correction;
  const text = name === undefined ? null : shownText(name);
  return {
    ...(text === null ? {} : { name: text }),
    ...(text === null || text === before.name ? {} : { familyName: familyNameWithin(text, before) }),
    ...(organisation === undefined ? {} : { organisation: shownText(organisation) }),
    ...(category === undefined ? {} : { category }),
    ...(role === undefined ? {} : { role: role === null ? null : orNull(role) }),
    ...(language === undefined ? {} : { language }),
    ...(marks === undefined ? {} : { marks: [...new Set(marks.flatMap((mark) => orNull(mark) ?? []))] }),
    ...(registration === undefined ? {} : { registration }),
  };
};

/** Corrects what is known of somebody. What says the same as before leaves no fact. */
export const correctPerson = (
  attendeeId: string,
  correction: Correction,
  { event, attendees, books, randomBytes }: FrontDesk,
  by: Actor,
): Outcome<null, 'no-name' | 'no-such-choice' | 'unknown' | 'cannot-record'> =>
  books.keep(() => {
    const before = attendees.byId(attendeeId);
    if (before === null) return { ok: false, code: 'unknown' };
    if (correction.name !== undefined && isBlank(correction.name)) return { ok: false, code: 'no-name' };
    const { category } = correction;
    const isKnown = category === undefined || category === before.category;
    if (!isKnown && !event.categories.some(({ key }) => key === category)) return { ok: false, code: 'no-such-choice' };
    const after = { ...before, ...meant(correction, before) };
    const changed = (Object.keys(before) as ReadonlyArray<keyof Attendee>).filter(
      (field) => !isSame(before[field], after[field]),
    );
    const fields = changed.filter((field) => field !== 'registration');
    const facts: Fact[] = [];
    if (fields.length > 0) facts.push({ kind: 'change', payload: { what: 'corrected', attendeeId, by, fields } });
    if (changed.includes('registration'))
      facts.push({ kind: 'change', payload: { what: 'registration', attendeeId, by, to: after.registration } });
    if (changed.length > 0) attendees.replace(after);
    // Whoever sent a substitute and comes after all gave the ticket away.
    const isBack = changed.includes('registration') && after.registration !== 'cancelled';
    if (isBack && attendees.codesOf(attendeeId).length === 0)
      attendees.addCode(makeTicketCode(randomBytes), attendeeId);
    return { ok: true, value: { value: null, facts } };
  });
