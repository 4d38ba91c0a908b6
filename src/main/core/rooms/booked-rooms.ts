import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/requests/rooms.ts';
import { nameSortKey } from '#shared/domain/names/sort-key.ts';

/** Who booked a room, without those whose registration was cancelled. */
export type BookedRooms = {
  readonly has: (checkpointId: string, attendeeId: string) => boolean;
  /** By name. */
  readonly of: (checkpointId: string) => ReadonlyArray<Named>;
};

type Row = Named & { readonly familyName: string | null };

/** The bookings in a database. */
export const prepareBookedRooms = (db: Database): BookedRooms => {
  const one = db.prepare<[string, string]>(
    'SELECT 1 FROM attendee_booking WHERE checkpoint_id = ? AND attendee_id = ?',
  );
  const all = db.prepare<[string], Row>(
    `SELECT id, name, family_name AS familyName, organisation FROM attendee_booking
       JOIN attendee ON attendee.id = attendee_booking.attendee_id WHERE checkpoint_id = ?`,
  );
  return {
    has: (checkpointId, attendeeId) => one.get(checkpointId, attendeeId) !== undefined,
    of: (checkpointId) => byName(all.all(checkpointId)),
  };
};

/** People as an alphabetical list has them. */
export const byName = (people: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  people
    .map((person) => ({ person, key: nameSortKey(person) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ person }) => person);
