import type { Database } from 'better-sqlite3';
import { subjectOf, type Fact, type LogEntry } from '#shared/domain/scan.ts';
import { openTickClock, type TickClock } from './tick-clock.ts';

type Row = { seq: number; id: string; kind: string; at: number; tick: number; payload: string };

/** The append-only record of what happened at this station. */
export type Log = {
  /** Appends one fact, with a tick that is later than every one seen before, whatever the clock says; with an id of its own unless one was promised. */
  readonly append: (fact: Fact, at: number, promisedId?: string) => LogEntry;
  /** Everything recorded of one attendee, oldest first. */
  readonly ofAttendee: (attendeeId: string) => ReadonlyArray<LogEntry>;
  /** The last scans, newest first. */
  readonly lastScans: (limit: number) => ReadonlyArray<LogEntry>;
  /** Looks from the newest entry back: what is asked for was hardly ever long ago. */
  readonly byId: (id: string) => LogEntry | null;
  /** Entries with a number above `seq`, oldest first. */
  readonly after: (seq: number, limit: number) => ReadonlyArray<LogEntry>;
  /** Whether a fact stands here, at this very number. */
  readonly holds: (seq: number, id: string) => boolean;
  /** The newest number, 0 for an empty log. */
  readonly newest: () => number;
};

// The database holds what `append` wrote, and triggers keep it so.
const entryOf = ({ payload, ...row }: Row): LogEntry =>
  ({ ...row, payload: JSON.parse(payload) as unknown }) as LogEntry;

/** The log of a database; `newId` makes the id of each fact. */
export const openLog = (db: Database, newId: () => string, ticks: TickClock = openTickClock(db)): Log => {
  const columns = 'seq, id, kind, at, tick, payload';
  const insert = db.prepare('INSERT INTO log (id, kind, at, tick, attendee_id, payload) VALUES (?, ?, ?, ?, ?, ?)');
  const ofAttendee = db.prepare<[string], Row>(`SELECT ${columns} FROM log WHERE attendee_id = ? ORDER BY seq`);
  const lastScans = db.prepare<[number], Row>(
    `SELECT ${columns} FROM log WHERE kind = 'scan' ORDER BY seq DESC LIMIT ?`,
  );
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM log WHERE id = ? ORDER BY seq DESC LIMIT 1`);
  const after = db.prepare<[number, number], Row>(`SELECT ${columns} FROM log WHERE seq > ? ORDER BY seq LIMIT ?`);
  const idAt = db.prepare<[number], string>('SELECT id FROM log WHERE seq = ?').pluck();
  const newest = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM log').pluck();

  return {
    append: (fact, at, promisedId) => {
      const id = promisedId ?? newId();
      const tick = ticks.next(at);
      const { lastInsertRowid } = insert.run(id, fact.kind, at, tick, subjectOf(fact), JSON.stringify(fact.payload));
      return { ...fact, seq: Number(lastInsertRowid), id, at, tick };
    },
    ofAttendee: (attendeeId) => ofAttendee.all(attendeeId).map(entryOf),
    lastScans: (limit) => lastScans.all(limit).map(entryOf),
    byId: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : entryOf(row);
    },
    after: (seq, limit) => after.all(seq, limit).map(entryOf),
    holds: (seq, id) => idAt.get(seq) === id,
    newest: () => newest.get() ?? 0,
  };
};
