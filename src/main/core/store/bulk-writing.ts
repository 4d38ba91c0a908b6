import type { Database } from 'better-sqlite3';
import { usualCheckpointPages } from './write-ahead.ts';

const usual = { cacheKilobytes: 16_000, checkpointPages: usualCheckpointPages };
// A list touches pages all over its indexes: with room to keep them, each is written once and not at every commit.
const bulk = { cacheKilobytes: 64_000, checkpointPages: 8_000 };

const set = (db: Database, { cacheKilobytes, checkpointPages }: typeof usual): void => {
  db.pragma(`cache_size = -${cacheKilobytes}`);
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
};

/** Gives a database more memory for as long as much is written, and takes it back afterwards; commits stay as durable as ever. */
export const whileWritingMuch = async <T>(db: Database, work: () => Promise<T>): Promise<T> => {
  set(db, bulk);
  try {
    return await work();
  } finally {
    set(db, usual);
    db.pragma('shrink_memory');
  }
};
