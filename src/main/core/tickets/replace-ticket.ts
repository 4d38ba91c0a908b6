import type { Outcome } from '#shared/contract/ipc.ts';
import type { Actor } from '#shared/domain/role.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Books } from '../people/books.ts';
import type { Attendees } from '../store/attendees.ts';
import { ticketMark } from './ticket-mark.ts';

/** Gives somebody a new ticket and revokes all that they had: each is refused from then on, at every station that has heard of it. */
export const replaceTicket = (
  attendeeId: string,
  {
    attendees,
    books,
    randomBytes,
  }: {
    readonly attendees: Attendees;
    readonly books: Books;
    readonly randomBytes: (size: number) => Uint8Array;
  },
  by: Actor,
): Outcome<null, 'unknown' | 'cannot-record'> =>
  books.keep(() => {
    if (attendees.byId(attendeeId) === null) return { ok: false, code: 'unknown' };
    const facts = attendees
      .codesOf(attendeeId)
      .map((code) => ({ kind: 'revoke' as const, payload: { attendeeId, ticket: ticketMark(code), by } }));
    attendees.dropCodes(attendeeId);
    attendees.addCode(makeTicketCode(randomBytes), attendeeId);
    return { ok: true, value: { value: null, facts } };
  });
