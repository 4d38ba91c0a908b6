/** What a checkpoint asks of a ticket; times are UTC epoch milliseconds, null means no limit. */
export type CheckpointRules = {
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  /** Whether somebody who left may come in again. */
  readonly reEntry: boolean;
  /** Whether only those who booked this checkpoint are admitted, or before others. */
  readonly bookingRequired: boolean;
  /** From when on those who did not book are admitted too, while there are places; null for never. */
  readonly othersFrom: number | null;
  readonly capacity: number | null;
  /** Strict mode: ask the central list first, and decide alone after so many milliseconds; null to never ask. */
  readonly askFirstMs: number | null;
  /** Whether entering here ends a stay at any other checkpoint that says the same. */
  readonly endsOtherStays: boolean;
};

/** Where a scan counts: the entrance, a workshop room, a stand. */
export type Checkpoint = {
  readonly id: string;
  readonly kind: 'entrance' | 'workshop' | 'stand';
  readonly name: Readonly<Record<string, string>>;
  readonly room: string | null;
  /** Who holds the workshop or keeps the stand. */
  readonly host: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly rules: CheckpointRules;
};

/** The workshops and stands among the checkpoints of an event. */
export const roomsOf = ({
  checkpoints,
}: {
  readonly checkpoints: ReadonlyArray<Checkpoint>;
}): ReadonlyArray<Checkpoint> => checkpoints.filter(({ kind }) => kind !== 'entrance');

type Timed = Pick<Checkpoint, 'kind' | 'startsAt' | 'endsAt'>;

/** Whether two workshops are at the same time, so that somebody attends one of them at most. A stand is passed by at any time. */
export const overlap = (a: Timed, b: Timed): boolean => {
  if (a.kind !== 'workshop' || b.kind !== 'workshop' || a.startsAt === null || b.startsAt === null) return false;
  if (a.startsAt === b.startsAt) return true;
  return a.startsAt < (b.endsAt ?? b.startsAt) && b.startsAt < (a.endsAt ?? a.startsAt);
};

/** The checkpoints of which a person is at one at most. */
export const exclusiveOf = (
  checkpoints: ReadonlyArray<{ readonly id: string; readonly rules: Pick<CheckpointRules, 'endsOtherStays'> }>,
): ReadonlySet<string> => new Set(checkpoints.filter(({ rules }) => rules.endsOtherStays).map(({ id }) => id));
