import type { Kysely, Selectable } from 'kysely';
import type { AttendeeChange } from '#shared/contract/fleet/feed.ts';
import type { FleetStore } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Attendees = Pick<FleetStore, 'attendeesAfter' | 'attendeeMark' | 'attendee'>;

const changeOf = ({ id, tick, station, document }: Selectable<Tables['attendee']>): AttendeeChange => ({
  id,
  tick,
  stationId: station,
  attendee: document === null ? null : (JSON.parse(document) as AttendeeChange['attendee']),
});

/** The attendees of a list in the order of their last changes. */
export const attendeeQueries = (db: Kysely<Tables>): Attendees => {
  const rows = db.selectFrom('attendee').selectAll();
  return {
    attendeesAfter: async (number, limit) =>
      (await rows.where('number', '>', number).orderBy('number').limit(limit).execute()).map((row) => ({
        number: row.number,
        mark: row.mark,
        change: changeOf(row),
      })),
    attendeeMark: async (number) =>
      (await db.selectFrom('attendee').select('mark').where('number', '=', number).executeTakeFirst())?.mark ?? null,
    attendee: async (id) => {
      const row = await rows.where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : changeOf(row);
    },
  };
};
