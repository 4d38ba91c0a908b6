import type { LiveCounts } from '#shared/contract/sync.ts';

export type Checkpoint = LiveCounts['checkpoints'][number];

/** How many more a checkpoint takes: `none` where nothing limits it. */
export type Room =
  | { readonly kind: 'none' }
  | { readonly kind: 'free'; readonly free: number }
  | { readonly kind: 'full'; readonly over: number };

/** The room left at a checkpoint, as far as the list knows. */
export const roomAt = ({ capacity, inside }: Checkpoint): Room => {
  if (capacity === null) return { kind: 'none' };
  return inside < capacity ? { kind: 'free', free: capacity - inside } : { kind: 'full', over: inside - capacity };
};

/** What is counted beside the headcount itself, which is taken at the first entrance. */
export const besideTheHeadcount = (checkpoints: ReadonlyArray<Checkpoint>): ReadonlyArray<Checkpoint> => {
  const main = checkpoints.find(({ kind }) => kind === 'entrance') ?? checkpoints[0];
  return checkpoints.filter((checkpoint) => checkpoint !== main || checkpoint.capacity !== null);
};
