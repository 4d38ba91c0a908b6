import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { recordingTroubleOf } from '../store/sqlite-trouble.ts';

/** How much there is in an event's database. */
export type EventCounts = { readonly people: number; readonly facts: number };

/** Counts in an open database. */
export const countIn = (db: Database): EventCounts => {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    people: count('SELECT count(*) FROM attendee'),
    facts: count("SELECT count(*) FROM log WHERE kind NOT IN ('roster', 'deed')"),
  };
};

/** Counts in the database of an event that is not open; null where that cannot be read. */
export const countEvent = (file: string, binding: string | null): EventCounts | null => {
  if (!existsSync(file)) return null;
  try {
    const db = new Sqlite(file, { fileMustExist: true, ...(binding === null ? {} : { nativeBinding: binding }) });
    try {
      return countIn(db);
    } finally {
      db.close();
    }
  } catch (error) {
    // An older layout, a damaged file: the event can be deleted all the same.
    if (error instanceof Sqlite.SqliteError || recordingTroubleOf(error) !== null) return null;
    throw error;
  }
};
