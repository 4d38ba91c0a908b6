import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PresentedTicket, TicketClaim } from '#shared/domain/ticket.ts';
import type { Store } from '../store/store.ts';
import { createClaimReader } from './read-claim.ts';
import { prepareRevokedTickets } from './revoked-tickets.ts';
import { prepareSubstitutes } from './substitutes.ts';

/** Whom a ticket belongs to as far as this station knows, and what it says by itself. */
export type ReadTicket = { readonly attendee: Attendee | null; readonly ticket: PresentedTicket };

/** Reads the codes that a reading may mean, best first: a code that is known here, else one that was revoked, else one that is signed. */
export type ReadTickets = (codes: ReadonlyArray<string>) => ReadTicket;

// A ticket passes on once or twice in a morning.
const mostHops = 8;
const nothing: TicketClaim = { kind: 'none' };

/** The reader of a store, for an event and the keys that vouch for its tickets. */
export const createTicketReader = (
  { db, attendees }: Pick<Store, 'db' | 'attendees'>,
  event: Pick<Event, 'id' | 'rehearses' | 'ticketKeys' | 'categories'>,
): ReadTickets => {
  const claimOf = createClaimReader(event);
  const revoked = prepareRevokedTickets(db);
  const substituteOf = prepareSubstitutes(db);
  /** A signed ticket names whom it was made for; it passed on with the listed codes, which it is not among. */
  const holderOf = (attendeeId: string, hops = 0): Attendee | null => {
    const attendee = attendees.byId(attendeeId);
    if (attendee?.registration !== 'cancelled' || hops >= mostHops) return attendee;
    const next = substituteOf(attendeeId);
    return (next === null ? null : holderOf(next, hops + 1)) ?? attendee;
  };
  const gone = db.prepare<[string]>('SELECT 1 FROM attendee_gone WHERE id = ?');
  /** A claim for somebody who was taken off the list counts no more. */
  const standing = (claim: TicketClaim): TicketClaim =>
    claim.kind === 'signed' && gone.get(claim.attendeeId) !== undefined ? nothing : claim;

  return (codes) => {
    for (const code of codes) {
      const attendee = attendees.byCode([code]);
      if (attendee === null) continue;
      const claim = claimOf(code);
      return {
        attendee,
        ticket: { claim: claim.kind === 'signed' ? claim : nothing, revoked: revoked.isRevoked(code) },
      };
    }
    for (const code of codes) {
      const owner = revoked.ownerOf(code);
      if (owner !== null) return { attendee: attendees.byId(owner), ticket: { claim: nothing, revoked: true } };
    }
    for (const code of codes) {
      const claim = standing(claimOf(code));
      if (claim.kind === 'none') continue;
      const attendee = claim.kind === 'signed' ? holderOf(claim.attendeeId) : null;
      return { attendee, ticket: { claim, revoked: false } };
    }
    return { attendee: null, ticket: { claim: nothing, revoked: false } };
  };
};
