import type { Database } from 'better-sqlite3';
import type { Places } from '#shared/contract/requests/people.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** How many places of each checkpoint are booked, without those whose registration was cancelled. */
export type PlacesTaken = () => ReadonlyMap<string, number>;

/** Counts bookings in a database; anew only when somebody was changed since. */
export const preparePlacesTaken = (db: Database, index: Pick<SearchIndex, 'version'>): PlacesTaken => {
  // Most people booked the same few combinations.
  const booked = db.prepare<[], { bookings: string; count: number }>(
    `SELECT bookings, count(*) AS count FROM attendee
     WHERE bookings <> '[]' AND registration <> 'cancelled' GROUP BY bookings`,
  );
  const count = (): ReadonlyMap<string, number> => {
    const taken = new Map<string, number>();
    for (const { bookings, count: people } of booked.iterate())
      for (const id of new Set(JSON.parse(bookings) as string[])) taken.set(id, (taken.get(id) ?? 0) + people);
    return taken;
  };
  let last: { readonly version: number; readonly taken: ReadonlyMap<string, number> } | null = null;
  return () => {
    const version = index.version();
    if (last?.version !== version) last = { version, taken: count() };
    return last.taken;
  };
};

/** Places booked, and those that somebody waits for: nobody who comes afterwards takes them. */
export const withWaiting =
  (taken: PlacesTaken, waiting: (checkpointId: string) => ReadonlyArray<unknown>): PlacesTaken =>
  () =>
    new Map([...taken()].map(([id, count]) => [id, count + waiting(id).length]));

/** The places left at each workshop; never below none. */
export const placesOf = (
  checkpoints: ReadonlyArray<Pick<Checkpoint, 'id' | 'kind' | 'rules'>>,
  taken: ReadonlyMap<string, number>,
): ReadonlyArray<Places> =>
  checkpoints
    .filter(({ kind }) => kind === 'workshop')
    .map(({ id, rules }) => ({
      checkpointId: id,
      free: rules.capacity === null ? null : Math.max(0, rules.capacity - (taken.get(id) ?? 0)),
    }));
