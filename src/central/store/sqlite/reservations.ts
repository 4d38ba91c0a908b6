import type { Database } from 'better-sqlite3';
import type { FleetStore, Reservation } from '../fleet-store.ts';

type Reservations = Pick<FleetStore, 'reserve' | 'reservations'>;

const columns = 'attendee AS attendeeId, checkpoint AS checkpointId, fact AS factId, station AS stationId, until';

/** What a SQLite list promised to scans that are still on their way. */
export const prepareReservations = (db: Database): Reservations => {
  const put = db.prepare<[string, string, string, string, number, number]>(
    `INSERT INTO reservation (attendee, checkpoint, fact, station, until) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (attendee, checkpoint) DO UPDATE SET fact = excluded.fact, station = excluded.station, until = excluded.until
     WHERE reservation.until <= ? OR reservation.fact = excluded.fact`,
  );
  const holder = db.prepare<[string, string], Reservation>(
    `SELECT ${columns} FROM reservation WHERE attendee = ? AND checkpoint = ?`,
  );
  const good = db.prepare<[string, number], Reservation>(
    `SELECT ${columns} FROM reservation WHERE checkpoint = ? AND until > ?`,
  );
  return {
    reserve: async ({ attendeeId, checkpointId, factId, stationId, until }, now) =>
      put.run(attendeeId, checkpointId, factId, stationId, until, now).changes === 1
        ? null
        : (holder.get(attendeeId, checkpointId) ?? null),
    reservations: async (checkpointId, now) => good.all(checkpointId, now),
  };
};
