import type { Attendee } from './attendee.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Presence } from './presence.ts';
import type { Direction } from './scan.ts';
import type { RefusalReason, Verdict } from './verdict.ts';

/** Everything that a verdict depends on. */
export type AdmissionQuestion = {
  readonly checkpoint: Pick<Checkpoint, 'id' | 'rules'>;
  /** Null for a ticket that nobody knows. */
  readonly attendee: Pick<Attendee, 'registration' | 'bookings'> | null;
  readonly presence: Presence;
  /** How many are inside this checkpoint now. */
  readonly occupancy: number;
  readonly direction: Direction;
  /** UTC epoch milliseconds. */
  readonly now: number;
};

const refused = (reason: RefusalReason): Verdict => ({ kind: 'refused', reason });

/**
 * What a checkpoint says to somebody; total and without effects.
 * Whoever leaves is asked only whether they are known and inside. For an entry the first reason that holds is given: unknown; the
 * registration (cancelled, blocked, unpaid); already in; not booked; too early, too late; full. What the person
 * must settle with the organiser comes before what the place or the hour forbids.
 */
export const admit = ({ checkpoint, attendee, presence, occupancy, direction, now }: AdmissionQuestion): Verdict => {
  if (attendee === null) return refused('unknown');
  if (direction === 'exit') return presence.inside ? { kind: 'admitted', returning: false } : refused('not-inside');
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
  if (rules.opensAt !== null && now < rules.opensAt)
    return { kind: 'refused', reason: 'too-early', opensAt: rules.opensAt };
  if (rules.closesAt !== null && now >= rules.closesAt)
    return { kind: 'refused', reason: 'too-late', closedAt: rules.closesAt };
  if (rules.capacity !== null && occupancy >= rules.capacity) return refused('full');
  return { kind: 'admitted', returning: since !== null };
};
