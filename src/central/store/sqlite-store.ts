import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore, Intake } from './central-store.ts';
import { Contradiction, takeIn } from './intake.ts';
import { createListeners } from './listeners.ts';
import type { OpenTrouble } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { personalTables, storeQueries } from './queries/all.ts';
import { prepareTakeAttendees } from './sqlite/attendees.ts';
import { prepareStatements } from './statements.ts';
import type { Tables } from './tables.ts';

/**
 * A central list in an open database of the newest layout, which is closed with it. What takes many rows at once is a synchronous transaction: one
 * that waits in between would let the single statements of others into it.
 */
export const sqliteStoreIn = (db: Database): CentralStore => {
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
  const statements = prepareStatements(db);
  const intake = db.transaction(takeIn);
  const takeAttendees = prepareTakeAttendees(db);
  const listeners = createListeners();
  const erase = db.transaction(() => {
    for (const table of personalTables) db.exec(`DELETE FROM ${table}`);
  });

  return {
    ...storeQueries(kysely, listeners.tell),
    intake: async (batch, receivedAt, inspect): Promise<Intake> => {
      try {
        const stored = intake.immediate(statements, batch, receivedAt, inspect);
        if (stored.fresh > 0) listeners.tell();
        return { kind: 'stored', ...stored };
      } catch (error) {
        if (error instanceof Contradiction) return { kind: 'conflict', seq: error.seq };
        throw error;
      }
    },
    takeAttendees: async (changes) => {
      const taken = takeAttendees(changes);
      if (taken > 0) listeners.tell();
      return taken;
    },
    erasePersonalData: async () => {
      erase.immediate();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.exec('VACUUM');
      listeners.tell();
    },
    onChange: listeners.add,
    close: async () => {
      await kysely.destroy();
      // A connection that nobody asked for yet is not closed with its pool.
      if (db.open) db.close();
    },
  };
};

/** A central list in one SQLite file, synced at every commit; `nativeBinding` is for runtimes that the package's own build does not fit. */
export const openSqliteStore = (file: string, nativeBinding: string | null): Outcome<CentralStore, OpenTrouble> => {
  const opened = openDatabase(file, nativeBinding);
  return opened.ok ? { ok: true, value: sqliteStoreIn(opened.value) } : opened;
};
