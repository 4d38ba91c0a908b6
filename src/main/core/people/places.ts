import type { Database } from 'better-sqlite3';
import type { Places } from '#shared/contract/requests/people.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** How many places of each checkpoint are booked, without those whose registration was cancelled. */
export type PlacesTaken = () => ReadonlyMap<string, number>;

/** Counts bookings in a database; anew only when somebody was changed since. */
export const preparePlacesTaken = (db: Database, index: Pick<SearchIndex, 'version'>): PlacesTaken => {
  const booked = db.prepare<[], { id: string; count: number }>(
    'SELECT checkpoint_id AS id, count(*) AS count FROM attendee_booking GROUP BY checkpoint_id',
  );
  let last: { readonly version: number; readonly taken: ReadonlyMap<string, number> } | null = null;
  return () => {
    const version = index.version();
    if (last?.version !== version) last = { version, taken: new Map(booked.all().map(({ id, count }) => [id, count])) };
    return last.taken;
  };
};

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
