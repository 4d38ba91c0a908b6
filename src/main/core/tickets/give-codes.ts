import type { Outcome } from '#shared/contract/ipc.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Books } from '../people/books.ts';
import type { Attendees } from '../store/attendees.ts';
import type { createClaimReader } from './read-claim.ts';
import type { Ticket } from './ticket-files.ts';
import type { TicketSigner } from './ticket-signer.ts';

export type CodeSources = {
  readonly attendees: Attendees;
  readonly books: Books;
  readonly claimOf: ReturnType<typeof createClaimReader>;
  readonly randomBytes: (size: number) => Uint8Array;
};

// As many as one transaction takes without anybody at the door noticing.
const slice = 200;

/**
 * Everybody with the code for their ticket: a signed one with a signer, else one of the list. Whoever has none of the kind gets a new
 * one, which goes to all stations. Null when it was cancelled; what was given stays.
 */
export const giveCodes = async (
  ids: ReadonlyArray<string>,
  signer: TicketSigner | null,
  { attendees, books, claimOf, randomBytes }: CodeSources,
  signal: AbortSignal,
): Promise<Outcome<ReadonlyArray<Ticket> | null, 'cannot-record'>> => {
  const isFitting = (code: string): boolean => (claimOf(code).kind === 'signed') === (signer !== null);
  const tickets: Ticket[] = [];
  for (let at = 0; at < ids.length; at += slice) {
    if (signal.aborted) return { ok: true, value: null };
    const given = books.keep<ReadonlyArray<Ticket>, never>(() => {
      const value = ids.slice(at, at + slice).flatMap((id): ReadonlyArray<Ticket> => {
        const attendee = attendees.byId(id);
        if (attendee === null) return [];
        const known = attendees.codesOf(id).find(isFitting);
        if (known !== undefined) return [{ attendee, code: known }];
        const code = signer === null ? makeTicketCode(randomBytes) : signer(attendee);
        attendees.addCode(code, id);
        return [{ attendee, code }];
      });
      return { ok: true, value: { value, facts: [] } };
    });
    if (!given.ok) return given;
    tickets.push(...given.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ok: true, value: tickets };
};
