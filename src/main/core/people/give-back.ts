import type { Outcome } from '#shared/contract/ipc.ts';
import type { Registration } from '#shared/domain/attendee.ts';
import { inOrder } from '#shared/domain/presence.ts';
import type { Actor } from '#shared/domain/role.ts';
import { historyOf } from '../admission/person-history.ts';
import type { FrontDesk } from './front-desk.ts';

/** In whose place somebody came; null for in nobody's. */
const absentOf = (attendeeId: string, { log, heard }: FrontDesk['histories']): string | null => {
  const facts = [...log.ofAttendee(attendeeId), ...heard.ofAttendee(attendeeId)].toSorted(inOrder).toReversed();
  for (const fact of facts)
    if (fact.kind === 'change' && fact.payload.what === 'substitutes') return fact.payload.forId;
  return null;
};

/** Takes a substitution back while the substitute has not come: tickets, bookings and registration return. Answers the id of whose they were. */
export const giveBack = (
  substituteId: string,
  { event, attendees, books, histories, withdrawBadge }: FrontDesk,
  by: Actor,
): Outcome<string, 'unknown' | 'came' | 'cannot-record'> =>
  books.keep(() => {
    const substitute = attendees.byId(substituteId);
    const absentId = absentOf(substituteId, histories);
    const absent = absentId === null ? null : attendees.byId(absentId);
    if (substitute === null || substitute.registration === 'cancelled' || absent?.registration !== 'cancelled')
      return { ok: false, code: 'unknown' };
    const history = historyOf(histories, substituteId);
    if (event.checkpoints.some(({ id }) => history.at(id).arrivedAt !== null)) return { ok: false, code: 'came' };
    const { registration, bookings } = substitute;
    for (const code of attendees.codesOf(substituteId)) attendees.addCode(code, absent.id);
    attendees.replace({ ...absent, registration, bookings });
    attendees.replace({ ...substitute, registration: 'cancelled', bookings: [] });
    withdrawBadge(substituteId);
    const stands = (attendeeId: string, to: Registration) =>
      ({ kind: 'change', payload: { what: 'registration', attendeeId, by, to } }) as const;
    return {
      ok: true,
      value: { value: absent.id, facts: [stands(substituteId, 'cancelled'), stands(absent.id, registration)] },
    };
  });
