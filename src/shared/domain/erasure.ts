/** Why an event's data went: somebody asked for it, their time was over, the station was taken out of its fleet, or it was a rehearsal. */
export const erasureReasons = ['asked', 'due', 'left-fleet', 'rehearsal'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What stays of an event that was deleted: the proof, without anything personal. */
export type Erasure = {
  readonly eventName: string;
  readonly startsAt: number | null;
  readonly at: number;
  readonly why: ErasureReason;
  /** Null where nobody could count any more. */
  readonly people: number | null;
  readonly facts: number | null;
};

const dayMs = 24 * 3_600_000;
const warnedDays = 7;

/** In how many days an event's data go, as soon as that has to be said: from a week before; 0 means within a day. Null earlier. */
export const erasedInDays = ({ eraseAfter }: { readonly eraseAfter: number }, now: number): number | null => {
  const days = Math.max(0, Math.floor((eraseAfter - now) / dayMs));
  return days <= warnedDays ? days : null;
};
