import Database from 'better-sqlite3';
import { Client } from 'pg';
import { openStore } from '#central/store/open-store.ts';
import type { Batch } from '#shared/contract/sync.ts';

/** Plain inserts of the same rows into the same tables, as many a transaction as in a batch; answers with the milliseconds that they took. */
export type Bare = {
  readonly insert: (batches: ReadonlyArray<Batch>) => Promise<number>;
  readonly close: () => Promise<void>;
};

type Row = readonly [seq: number, id: string, kind: string, at: number, tick: number, payload: string];

const rowsOf = (batches: ReadonlyArray<Batch>): ReadonlyArray<ReadonlyArray<Row>> =>
  batches.map(({ entries }) =>
    entries.map(({ seq, id, kind, at, tick, payload }): Row => [seq, id, kind, at, tick, JSON.stringify(payload)]),
  );

/** The layout of the list without the list. */
const layOut = async (db: string): Promise<void> => {
  const opened = await openStore(db);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  await opened.value.close();
};

const openSqlite = (file: string): Bare => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const stream = db.prepare("INSERT INTO stream VALUES (?, ?, 'epoch', 'bare', 0, 0, 0)");
  const row = db.prepare('INSERT INTO entry (stream, seq, id, kind, at, tick, payload) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertBatch = db.transaction((number: number, rows: ReadonlyArray<Row>) => {
    for (const one of rows) row.run(number, ...one);
  });
  let streams = 0;
  return {
    insert: async (batches) => {
      streams += 1;
      stream.run(streams, String(streams));
      const rows = rowsOf(batches);
      const from = performance.now();
      for (const batch of rows) insertBatch(streams, batch);
      return performance.now() - from;
    },
    close: async () => {
      db.close();
    },
  };
};

const openPostgres = async (url: string): Promise<Bare> => {
  const client = new Client(url);
  await client.connect();
  let [streams, number] = [0, 0];
  return {
    insert: async (batches) => {
      streams += 1;
      await client.query("INSERT INTO stream VALUES ($1, $2, 'epoch', 'bare', 0, 0, 0)", [streams, String(streams)]);
      const rows = rowsOf(batches);
      const from = performance.now();
      for (const batch of rows) {
        const values = batch.flatMap((row, index) => [number + index + 1, streams, ...row]);
        const places = batch.map(
          (_, index) => `(${[1, 2, 3, 4, 5, 6, 7, 8].map((place) => `$${index * 8 + place}`).join(', ')})`,
        );
        await client.query(`INSERT INTO entry VALUES ${places.join(', ')}`, values);
        number += batch.length;
      }
      return performance.now() - from;
    },
    close: () => client.end(),
  };
};

/** Opens the bare counterpart on an empty database, `sqlite:FILE` or `postgres://...`. */
export const openBare = async (db: string): Promise<Bare> => {
  await layOut(db);
  return db.startsWith('sqlite:') ? openSqlite(db.slice('sqlite:'.length)) : openPostgres(db);
};
