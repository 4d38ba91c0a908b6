import type { Kysely } from 'kysely';
import type { FleetStore } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Reservations = Pick<FleetStore, 'reserve' | 'reservations'>;

/** What a list promised to scans that are still on their way. */
export const reservationQueries = (db: Kysely<Tables>): Reservations => {
  const rows = db
    .selectFrom('reservation')
    .select([
      'attendee as attendeeId',
      'checkpoint as checkpointId',
      'fact as factId',
      'station as stationId',
      'until',
    ]);
  return {
    reserve: async ({ attendeeId, checkpointId, factId, stationId, until }, now) => {
      const put = await db
        .insertInto('reservation')
        .values({ attendee: attendeeId, checkpoint: checkpointId, fact: factId, station: stationId, until })
        .onConflict((conflict) =>
          conflict
            .columns(['attendee', 'checkpoint'])
            .doUpdateSet({ fact: factId, station: stationId, until })
            .where((is) => is.or([is('reservation.until', '<=', now), is('reservation.fact', '=', factId)])),
        )
        .executeTakeFirst();
      if ((put.numInsertedOrUpdatedRows ?? 0n) > 0n) return null;
      const holder = rows.where('attendee', '=', attendeeId).where('checkpoint', '=', checkpointId);
      return (await holder.executeTakeFirst()) ?? null;
    },
    reservations: (checkpointId, now) => rows.where('checkpoint', '=', checkpointId).where('until', '>', now).execute(),
  };
};
