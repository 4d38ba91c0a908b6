import type { Database } from 'better-sqlite3';
import type { Fact, LogEntry } from '#shared/domain/scan.ts';

type Row = { seq: number; id: string; kind: string; at: number; tick: number; payload: string };

/** The append-only record of what happened at this station. */
export type Log = {
  /** Appends one fact, with a tick that is later than every one before it, whatever the clock says. */
  readonly append: (fact: Fact, at: number) => LogEntry;
  /** Everything recorded of one attendee, oldest first. */
  readonly ofAttendee: (attendeeId: string) => ReadonlyArray<LogEntry>;
  /** The last scans, newest first. */
  readonly lastScans: (limit: number) => ReadonlyArray<LogEntry>;
  /** Looks from the newest entry back: what is asked for was hardly ever long ago. */
  readonly byId: (id: string) => LogEntry | null;
  /** Entries with a number above `seq`, oldest first. */
  readonly after: (seq: number, limit: number) => ReadonlyArray<LogEntry>;
};

// The database holds what `append` wrote, and triggers keep it so.
const entryOf = ({ payload, ...row }: Row): LogEntry =>
  ({ ...row, payload: JSON.parse(payload) as unknown }) as LogEntry;

/** The log of a database; `newId` makes the id of each fact. */
export const openLog = (db: Database, newId: () => string): Log => {
  const columns = 'seq, id, kind, at, tick, payload';
  const lastTick = db.prepare<[], number>('SELECT tick FROM log ORDER BY seq DESC LIMIT 1').pluck();
  const insert = db.prepare('INSERT INTO log (id, kind, at, tick, attendee_id, payload) VALUES (?, ?, ?, ?, ?, ?)');
  const ofAttendee = db.prepare<[string], Row>(`SELECT ${columns} FROM log WHERE attendee_id = ? ORDER BY seq`);
  const lastScans = db.prepare<[number], Row>(
    `SELECT ${columns} FROM log WHERE kind = 'scan' ORDER BY seq DESC LIMIT ?`,
  );
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM log WHERE id = ? ORDER BY seq DESC LIMIT 1`);
  const after = db.prepare<[number, number], Row>(`SELECT ${columns} FROM log WHERE seq > ? ORDER BY seq LIMIT ?`);

  return {
    append: (fact, at) => {
      const id = newId();
      const tick = Math.max(at, (lastTick.get() ?? 0) + 1);
      const attendeeId = fact.kind === 'roster' ? null : fact.payload.attendeeId;
      const { lastInsertRowid } = insert.run(id, fact.kind, at, tick, attendeeId, JSON.stringify(fact.payload));
      return { ...fact, seq: Number(lastInsertRowid), id, at, tick };
    },
    ofAttendee: (attendeeId) => ofAttendee.all(attendeeId).map(entryOf),
    lastScans: (limit) => lastScans.all(limit).map(entryOf),
    byId: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : entryOf(row);
    },
    after: (seq, limit) => after.all(seq, limit).map(entryOf),
  };
};
