import type { Outcome } from '#shared/contract/ipc.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import type { Actor } from '#shared/domain/role.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import { historyOf } from '../admission/person-history.ts';
import type { FrontDesk } from './front-desk.ts';

/**
 * Lets somebody come in the place of another: tickets, bookings, organisation and category pass on, what is personal does not. The other
 * one's registration is cancelled. Answers the id of who comes.
 */
export const substitutePerson = (
  attendeeId: string,
  name: string,
  { event, attendees, books, histories, withdrawBadge, newId, randomBytes }: FrontDesk,
  by: Actor,
): Outcome<string, 'no-name' | 'unknown' | 'came' | 'not-valid' | 'cannot-record'> =>
  books.keep(() => {
    const absent = attendees.byId(attendeeId);
    if (absent === null) return { ok: false, code: 'unknown' };
    if (isBlank(name)) return { ok: false, code: 'no-name' };
    if (absent.registration === 'cancelled' || absent.registration === 'blocked')
      return { ok: false, code: 'not-valid' };
    const history = historyOf(histories, attendeeId);
    if (event.checkpoints.some(({ id }) => history.at(id).arrivedAt !== null)) return { ok: false, code: 'came' };
    const substituteId = newId();
    attendees.insert(
      {
        ...absent,
        id: substituteId,
        name: shownText(name),
        familyName: null,
        email: null,
        role: null,
        language: null,
        marks: [],
      },
      makeTicketCode(randomBytes),
      null,
    );
    for (const code of attendees.codesOf(attendeeId)) attendees.addCode(code, substituteId);
    attendees.replace({ ...absent, registration: 'cancelled', bookings: [] });
    withdrawBadge(attendeeId);
    return {
      ok: true,
      value: {
        value: substituteId,
        facts: [
          { kind: 'change', payload: { what: 'substituted', attendeeId, by, substituteId } },
          { kind: 'change', payload: { what: 'substitutes', attendeeId: substituteId, by, forId: attendeeId } },
        ],
      },
    };
  });
