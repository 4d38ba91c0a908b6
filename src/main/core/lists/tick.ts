import type { Outcome } from '#shared/contract/ipc.ts';
import type { TickTrouble } from '#shared/contract/requests/lists.ts';
import { admit } from '#shared/domain/admission.ts';
import type { Event } from '#shared/domain/event.ts';
import { neverSeen } from '#shared/domain/presence.ts';
import type { Actor } from '#shared/domain/role.ts';
import { visitsOf } from '#shared/domain/visits.ts';
import type { HistorySources } from '../admission/person-history.ts';
import type { Books } from '../people/books.ts';
import type { Attendees } from '../store/attendees.ts';
import { factsOf } from './everybody.ts';

export type TickSources = {
  readonly event: Event;
  readonly attendees: Pick<Attendees, 'byId'>;
  readonly histories: HistorySources;
  readonly books: Books;
  readonly now: () => number;
};

type Tick = { readonly attendeeId: string; readonly checkpointId: string; readonly at: number | null };

/**
 * Records that somebody was let in by a list on paper. They are in, whatever the rules say now: a rule that speaks against it is
 * recorded as overruled. Prints no badge. Whoever was seen there by then or since stays as recorded.
 */
export const tickEntered = (
  { attendeeId, checkpointId, at }: Tick,
  { event, attendees, histories, books, now }: TickSources,
  by: Actor,
): Outcome<null, Exclude<TickTrouble, 'locked'>> =>
  books.keep(() => {
    const attendee = attendees.byId(attendeeId);
    const checkpoint = event.checkpoints.find(({ id }) => id === checkpointId);
    if (attendee === null || checkpoint === undefined) return { ok: false, code: 'unknown' };
    const when = at ?? now();
    if (when > now()) return { ok: false, code: 'future' };
    const stays = visitsOf(factsOf(histories, attendeeId), histories.exclusive).get(checkpointId)?.stays ?? [];
    if (stays.some(({ to }) => to === null || to >= when)) return { ok: false, code: 'already-in' };
    const verdict = admit({
      checkpoint,
      attendee,
      presence: { ...neverSeen, arrivedAt: stays[0]?.from ?? null },
      occupancy: 0,
      direction: 'entry',
      now: when,
    });
    const override = verdict.kind === 'admitted' ? null : { refusal: verdict.reason, reason: '' };
    const payload = {
      attendeeId,
      category: attendee.category,
      checkpointId,
      direction: 'entry',
      method: 'list',
      verdict: 'admitted',
      override,
      by,
    } as const;
    return { ok: true, value: { value: null, facts: [{ kind: 'scan', payload }], at: when } };
  });
