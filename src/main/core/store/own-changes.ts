import type { Database } from 'better-sqlite3';
import type { TickClock } from './tick-clock.ts';

/** Notes which attendees were changed at this station, and when; each inside the transaction of the change. */
export type OwnChanges = {
  /** What the row of somebody new is to say of its change. */
  readonly ofNew: (attendeeId: string) => { readonly tick: number; readonly change: number };
  readonly changed: (key: number) => void;
  /** Before the row is deleted. */
  readonly removed: (key: number, attendeeId: string) => void;
};

/** The notes of a database; `now` is the wall clock. */
export const openOwnChanges = (db: Database, ticks: TickClock, now: () => number): OwnChanges => {
  const last = db
    .prepare<[], number>(
      `SELECT max(coalesce((SELECT max(own_change) FROM attendee WHERE own_change IS NOT NULL), 0),
                  coalesce((SELECT max(own_change) FROM attendee_gone WHERE own_change IS NOT NULL), 0))`,
    )
    .pluck();
  const touch = db.prepare<[number, number, number]>(
    'UPDATE attendee SET tick = ?, own_change = ?, changed_by = NULL WHERE key = ?',
  );
  const tickOf = db.prepare<[number], number>('SELECT tick FROM attendee WHERE key = ?').pluck();
  const goneTickOf = db.prepare<[string], number>('SELECT tick FROM attendee_gone WHERE id = ?').pluck();
  const comeBack = db.prepare<[string]>('DELETE FROM attendee_gone WHERE id = ?');
  const leave = db.prepare<[string, number, number]>(
    `INSERT INTO attendee_gone (id, tick, own_change) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET tick = excluded.tick, own_change = excluded.own_change, changed_by = NULL`,
  );
  const nextChange = (): number => (last.get() ?? 0) + 1;
  /** Later than what stood there before, whoever wrote it. */
  const after = (tick: number): number => Math.max(ticks.current(now()), tick + 1);

  return {
    ofNew: (attendeeId) => {
      const gone = goneTickOf.get(attendeeId);
      const noted = { tick: after(gone ?? 0), change: nextChange() };
      if (gone !== undefined) comeBack.run(attendeeId);
      return noted;
    },
    changed: (key) => void touch.run(after(tickOf.get(key) ?? 0), nextChange(), key),
    removed: (key, attendeeId) => void leave.run(attendeeId, after(tickOf.get(key) ?? 0), nextChange()),
  };
};
