import type { Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { AttendeeChange } from '#shared/contract/fleet/feed.ts';
import type { FleetStore, StoredAttendee } from '../fleet-store.ts';

type Attendees = Pick<FleetStore, 'takeAttendees' | 'attendeesAfter' | 'attendeeMark' | 'attendee'>;

type Row = {
  readonly id: string;
  readonly number: number;
  readonly mark: string;
  readonly tick: number;
  readonly station: string;
  readonly document: string | null;
};

const changeOf = ({ id, tick, station, document }: Row): AttendeeChange => ({
  id,
  tick,
  stationId: station,
  attendee: document === null ? null : (JSON.parse(document) as AttendeeChange['attendee']),
});

/** The attendees of a SQLite list, each at its place in the feed. */
export const prepareAttendees = (db: Database): Attendees => {
  const columns = 'id, number, mark, tick, station, document';
  const after = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM attendee WHERE number > ? ORDER BY number LIMIT ?`,
  );
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM attendee WHERE id = ?`);
  const mark = db.prepare<[number], string>('SELECT mark FROM attendee WHERE number = ?').pluck();
  const last = db.prepare<[], number>('SELECT last FROM attendee_number').pluck();
  const setLast = db.prepare<[number]>('UPDATE attendee_number SET last = ?');
  const put = db.prepare<[string, number, string, number, string, string | null]>(
    `INSERT INTO attendee (id, number, mark, tick, station, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       number = excluded.number, mark = excluded.mark, tick = excluded.tick, station = excluded.station, document = excluded.document
     WHERE excluded.tick > attendee.tick OR (excluded.tick = attendee.tick AND excluded.station > attendee.station)`,
  );
  const take = db.transaction((changes: ReadonlyArray<AttendeeChange>): number => {
    const begun = last.get() ?? 0;
    let number = begun;
    for (const { id, tick, stationId, attendee } of changes) {
      const document = attendee === null ? null : JSON.stringify(attendee);
      number += put.run(id, number + 1, randomUUID(), tick, stationId, document).changes;
    }
    if (number > begun) setLast.run(number);
    return number - begun;
  });
  return {
    takeAttendees: async (changes) => take.immediate(changes),
    attendeesAfter: async (number, limit) =>
      after
        .all(number, limit)
        .map((row): StoredAttendee => ({ number: row.number, mark: row.mark, change: changeOf(row) })),
    attendeeMark: async (number) => mark.get(number) ?? null,
    attendee: async (id) => {
      const row = byId.get(id);
      return row === undefined ? null : changeOf(row);
    },
  };
};
