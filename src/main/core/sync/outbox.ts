import type { Database } from 'better-sqlite3';
import type { HeldEntries } from './held-entries.ts';

/** Consecutive entries of the log as JSON texts, ready to be sent. */
export type Parcel = {
  readonly first: number;
  readonly last: number;
  readonly entries: ReadonlyArray<string>;
  /** A note in place of a held entry, which cannot itself be held. */
  readonly isNote: boolean;
};

/** The log seen as what still has to go up: there is no second queue that could disagree with it. */
export type Outbox = {
  /** The entries after a seq, at most `limit` and 256 kB, but at least one; null when there is none. */
  readonly after: (seq: number, limit: number) => Parcel | null;
  /** The newest seq of the log, 0 for an empty one. */
  readonly newest: () => number;
};

/** What a batch may hold at most. */
export const batchLimit = { entries: 200, bytes: 256 * 1024 } as const;

type Row = {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

/** `payload` is JSON text already and goes up byte for byte. */
const textOf = (row: Row, held: HeldEntries): string => {
  const { seq, at, tick } = row;
  const note = held.at(seq);
  if (note === null)
    return `${JSON.stringify({ seq, id: row.id, kind: row.kind, at, tick }).slice(0, -1)},"payload":${row.payload}}`;
  return JSON.stringify({ seq, id: note.id, kind: 'held', at, tick, payload: { cause: note.cause, kind: row.kind } });
};

/** Reads the log; writes nothing. */
export const openOutbox = (db: Database, held: HeldEntries): Outbox => {
  const rows = db.prepare<[number, number], Row>(
    'SELECT seq, id, kind, at, tick, payload FROM log WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const newest = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM log').pluck();

  return {
    newest: () => newest.get() ?? 0,
    after: (cursor, limit) => {
      const entries: string[] = [];
      let bytes = 0;
      for (const row of rows.iterate(cursor, Math.min(limit, batchLimit.entries))) {
        // Only consecutive numbers make a batch.
        if (row.seq !== cursor + entries.length + 1 && entries.length > 0) break;
        const text = textOf(row, held);
        bytes += Buffer.byteLength(text) + 1;
        if (bytes > batchLimit.bytes && entries.length > 0) break;
        entries.push(text);
      }
      if (entries.length === 0) return null;
      const isNote = entries.length === 1 && held.at(cursor + 1) !== null;
      return { first: cursor + 1, last: cursor + entries.length, entries, isNote };
    },
  };
};
