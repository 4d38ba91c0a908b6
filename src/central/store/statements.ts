import type Database from 'better-sqlite3';
import type { StoredEntry } from './central-store.ts';

const entryColumns = 'e.number, s.station AS stationId, e.seq, e.id, e.kind, e.at, e.tick, e.payload';
const entryTables = 'entry e JOIN stream s ON s.number = e.stream';

/** What takes a batch into a SQLite list, prepared once. */
export const prepareStatements = (db: Database.Database) => ({
  openStream: db.prepare<[string, string, string, number, number], { number: number; highest: number }>(
    `INSERT INTO stream (station, epoch, name, highest, clock_offset, seen_at) VALUES (?, ?, ?, 0, ?, ?)
     ON CONFLICT (station, epoch) DO UPDATE SET name = excluded.name, clock_offset = excluded.clock_offset, seen_at = excluded.seen_at
     RETURNING number, highest`,
  ),
  insert: db.prepare<[number, number, string, string, number, number, string]>(
    `INSERT INTO entry (stream, seq, id, kind, at, tick, payload, mark) VALUES (?, ?, ?, ?, ?, ?, ?, hex(randomblob(8)))
     ON CONFLICT DO NOTHING`,
  ),
  placedAgain: db.prepare<[number, number, number], { seq: number; id: string }>(
    'SELECT seq, id FROM placed_again WHERE stream = ? AND seq BETWEEN ? AND ?',
  ),
  placeAgain: db.prepare<[number, number, string]>(
    'INSERT INTO placed_again (stream, seq, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  byId: db.prepare<[string], StoredEntry & { readonly stream: number }>(
    `SELECT ${entryColumns}, e.stream FROM ${entryTables} WHERE e.id = ?`,
  ),
  idAt: db.prepare<[number, number], string>('SELECT id FROM entry WHERE stream = ? AND seq = ?').pluck(),
  holds: db
    .prepare<[number, number, number, number], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM entry WHERE stream = ? AND seq = ?)
           OR EXISTS (SELECT 1 FROM placed_again WHERE stream = ? AND seq = ?)`,
    )
    .pluck(),
  setHighest: db.prepare<[number, number]>('UPDATE stream SET highest = ? WHERE number = ?'),
  quarantine: db.prepare<[number, string]>('INSERT INTO quarantine (number, cause) VALUES (?, ?)'),
});

export type Statements = ReturnType<typeof prepareStatements>;
