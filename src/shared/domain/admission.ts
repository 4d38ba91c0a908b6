import type { Attendee } from './attendee.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Presence } from './presence.ts';
import type { Direction } from './scan.ts';
import { noTicket, type PresentedTicket } from './ticket.ts';
import type { RefusalReason, Verdict } from './verdict.ts';

/** Everything that a verdict depends on. */
export type AdmissionQuestion = {
  readonly checkpoint: Pick<Checkpoint, 'id' | 'rules'>;
  /** Null for a ticket that nobody knows. */
  readonly attendee: Pick<Attendee, 'registration' | 'bookings'> | null;
  /** Missing for somebody who was found by name. */
  readonly ticket?: PresentedTicket;
  readonly presence: Presence;
  /** How many are inside this checkpoint now. */
  readonly occupancy: number;
  readonly direction: Direction;
  /** UTC epoch milliseconds. */
  readonly now: number;
};

// Somebody whom only the ticket vouches for.
const unheardOf: NonNullable<AdmissionQuestion['attendee']> = { registration: 'valid', bookings: [] };

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
const earliest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

const refused = (reason: RefusalReason): Verdict => ({ kind: 'refused', reason });

/**
 * What a checkpoint says to somebody; total and without effects.
 * A signed ticket vouches for somebody of whom nothing was heard yet, without any booking. Whoever leaves is asked only whether they are
 * known and inside. For an entry the first reason that holds is given: forged, wrong event; unknown; revoked; the registration
 * (cancelled, blocked, unpaid); already in; not booked; too early, too late, by the ticket or the checkpoint; full. What the
 * person must settle with the organiser comes before what the place or the hour forbids.
 */
export const admit = ({
  checkpoint,
  attendee: known,
  ticket: { claim, revoked } = noTicket,
  presence,
  occupancy,
  direction,
  now,
}: AdmissionQuestion): Verdict => {
  if (known === null && (claim.kind === 'forged' || claim.kind === 'wrong-event')) return refused(claim.kind);
  const attendee = known ?? (claim.kind === 'signed' ? unheardOf : null);
  if (attendee === null) return refused(revoked ? 'revoked' : 'unknown');
  if (direction === 'exit') return presence.inside ? { kind: 'admitted', returning: false } : refused('not-inside');
  if (revoked) return refused('revoked');
  if (attendee.registration !== 'valid') return refused(attendee.registration);
  const { id, rules } = checkpoint;
  const since = presence.arrivedAt;
  if (presence.inside || (since !== null && !rules.reEntry)) {
    return { kind: 'refused', reason: 'already-in', ...(since === null ? {} : { since }) };
  }
  if (
    rules.bookingRequired &&
    !attendee.bookings.includes(id) &&
    (rules.othersFrom === null || now < rules.othersFrom)
  ) {
    return {
      kind: 'refused',
      reason: 'not-booked',
      ...(rules.othersFrom === null ? {} : { othersFrom: rules.othersFrom }),
    };
  }
  const own = claim.kind === 'signed' ? claim : { validFrom: null, validUntil: null };
  const opensAt = latest(rules.opensAt, own.validFrom);
  const closesAt = earliest(rules.closesAt, own.validUntil);
  if (opensAt !== null && now < opensAt) return { kind: 'refused', reason: 'too-early', opensAt };
  if (closesAt !== null && now >= closesAt) return { kind: 'refused', reason: 'too-late', closedAt: closesAt };
  if (rules.capacity !== null && occupancy >= rules.capacity) return refused('full');
  return { kind: 'admitted', returning: since !== null };
};
