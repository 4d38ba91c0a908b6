import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore, Intake } from './central-store.ts';
import { Contradiction, takeIn } from './intake.ts';
import type { OpenTrouble } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { prepareStatements } from './statements.ts';

/** A central list in one SQLite file, synced at every commit; `nativeBinding` is for runtimes that the package's own build does not fit. */
export const openSqliteStore = (file: string, nativeBinding: string | null): Outcome<CentralStore, OpenTrouble> => {
  const opened = openDatabase(file, nativeBinding);
  if (!opened.ok) return opened;
  const db = opened.value;
  const statements = prepareStatements(db);
  const intake = db.transaction(takeIn);

  return {
    ok: true,
    value: {
      intake: async (batch, receivedAt, inspect): Promise<Intake> => {
        try {
          return { kind: 'stored', ...intake.immediate(statements, batch, receivedAt, inspect) };
        } catch (error) {
          if (error instanceof Contradiction) return { kind: 'conflict', seq: error.seq };
          throw error;
        }
      },
      after: async (number, limit) => statements.after.all(number, limit),
      quarantined: async () => statements.quarantined.all(),
      release: async (number) => {
        statements.release.run(number);
      },
      tally: async () => statements.tally.get() ?? { entries: 0, quarantined: 0, held: 0, stations: 0 },
      close: async () => {
        db.close();
      },
    },
  };
};
