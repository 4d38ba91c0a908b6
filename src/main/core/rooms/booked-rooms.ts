import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/requests/rooms.ts';
import { nameSortKey } from '#shared/domain/names/sort-key.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** Who booked a room, without those whose registration was cancelled. */
export type BookedRooms = {
  readonly has: (checkpointId: string, attendeeId: string) => boolean;
  /** By name. */
  readonly of: (checkpointId: string) => ReadonlyArray<Named>;
};

type Row = Named & { readonly familyName: string | null };

/** How a booking stands among those of somebody, which are kept as JSON: with its quotes it is part of no other. */
export const bookingText = (checkpointId: string): string => JSON.stringify(checkpointId);

/** The bookings in a database; who was asked about before is remembered until somebody is changed. */
export const prepareBookedRooms = (db: Database, index: Pick<SearchIndex, 'version'>): BookedRooms => {
  const one = db
    .prepare<[string, string], number>(
      "SELECT instr(bookings, ?) > 0 FROM attendee WHERE id = ? AND registration <> 'cancelled'",
    )
    .pluck();
  const all = db.prepare<[string], Row>(
    `SELECT id, name, family_name AS familyName, organisation FROM attendee
     WHERE bookings <> '[]' AND registration <> 'cancelled' AND instr(bookings, ?) > 0`,
  );
  const known = new Map<string, Map<string, boolean>>();
  let version = -1;
  return {
    has: (checkpointId, attendeeId) => {
      if (version !== index.version()) known.clear();
      version = index.version();
      const room = known.get(checkpointId) ?? new Map<string, boolean>();
      known.set(checkpointId, room);
      const before = room.get(attendeeId);
      if (before !== undefined) return before;
      const booked = one.get(bookingText(checkpointId), attendeeId) === 1;
      room.set(attendeeId, booked);
      return booked;
    },
    of: (checkpointId) => byName(all.all(bookingText(checkpointId))),
  };
};

/** People as an alphabetical list has them. */
export const byName = (people: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  people
    .map((person) => ({ person, key: nameSortKey(person) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ person }) => person);
