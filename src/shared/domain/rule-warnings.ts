import type { Checkpoint } from './checkpoint.ts';
import type { Event } from './event.ts';

/** Rules that let nobody in, or fewer than they were meant to: a person should look at them before the doors open. */
export type RuleWarning = {
  readonly kind:
    | 'closes-before-opens'
    | 'no-places'
    | 'opens-after-event'
    | 'closes-before-event'
    | 'others-too-late'
    | 'nobody-booked'
    | 'more-booked-than-places'
    | 'no-entrance';
  /** Null for the event as a whole. */
  readonly checkpointId: string | null;
};

/** Who is expected: all, and those booked by checkpoint. */
export type Expected = { readonly people: number; readonly booked: Readonly<Record<string, number>> };

const kindsAt = (
  { id, rules, endsAt }: Checkpoint,
  event: Pick<Event, 'startsAt' | 'endsAt'>,
  { people, booked }: Expected,
): ReadonlyArray<RuleWarning['kind']> => {
  const { opensAt, closesAt, othersFrom, capacity, bookingRequired } = rules;
  const here = booked[id] ?? 0;
  const over = Math.min(closesAt ?? Infinity, endsAt ?? Infinity, event.endsAt);
  const found: ReadonlyArray<readonly [isSo: boolean, kind: RuleWarning['kind']]> = [
    [opensAt !== null && closesAt !== null && closesAt <= opensAt, 'closes-before-opens'],
    [capacity === 0, 'no-places'],
    [opensAt !== null && opensAt >= event.endsAt, 'opens-after-event'],
    [closesAt !== null && closesAt <= event.startsAt, 'closes-before-event'],
    [bookingRequired && othersFrom !== null && othersFrom >= over, 'others-too-late'],
    // Before there is a guest list nobody can have booked.
    [bookingRequired && othersFrom === null && people > 0 && here === 0, 'nobody-booked'],
    [capacity !== null && capacity > 0 && here > capacity, 'more-booked-than-places'],
  ];
  return found.filter(([isSo]) => isSo).map(([, kind]) => kind);
};

/** What in an event's rules would lock people out. */
export const ruleWarnings = (event: Event, expected: Expected): ReadonlyArray<RuleWarning> => {
  const atCheckpoints = event.checkpoints.flatMap((checkpoint) =>
    kindsAt(checkpoint, event, expected).map((kind) => ({ kind, checkpointId: checkpoint.id })),
  );
  const hasEntrance = event.checkpoints.some(({ kind }) => kind === 'entrance');
  return hasEntrance ? atCheckpoints : [{ kind: 'no-entrance', checkpointId: null }, ...atCheckpoints];
};
