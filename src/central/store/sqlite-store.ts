import type { Database } from 'better-sqlite3';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore, FactStore, Intake } from './central-store.ts';
import { Contradiction, takeIn } from './intake.ts';
import type { OpenTrouble } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { prepareAccess } from './sqlite/access.ts';
import { prepareAttendees } from './sqlite/attendees.ts';
import { prepareFacts } from './sqlite/facts.ts';
import { createListeners } from './sqlite/listeners.ts';
import { prepareNewest } from './sqlite/newest.ts';
import { prepareNotes } from './sqlite/notes.ts';
import { prepareReservations } from './sqlite/reservations.ts';
import { prepareStations } from './sqlite/stations.ts';
import { prepareStatements } from './statements.ts';

type Call = (...args: never[]) => Promise<unknown>;

/** The same calls, after each of which `tell` is called. */
const telling = <T extends Readonly<Record<string, Call>>>(calls: T, tell: () => void): T =>
  Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        const answer = await call(...args);
        tell();
        return answer;
      },
    ]),
  ) as T;

/** A central list in an open database of the newest layout, which is closed with it. */
export const sqliteStoreIn = (db: Database): CentralStore => {
  const statements = prepareStatements(db);
  const intake = db.transaction(takeIn);
  const listeners = createListeners();
  const newest = prepareNewest(db);
  const attendees = prepareAttendees(db);
  const stations = prepareStations(db);
  const notes = prepareNotes(db);
  const facts: FactStore = {
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
    after: async (number, limit) => statements.after.all(number, limit),
    quarantined: async () => statements.quarantined.all(),
    release: async (number) => {
      statements.release.run(number);
    },
    tally: async () => statements.tally.get() ?? { entries: 0, quarantined: 0, held: 0, stations: 0 },
    close: async () => {
      db.close();
    },
  };
  const { takeAttendees } = telling({ takeAttendees: attendees.takeAttendees }, listeners.tell);
  const { addStation, changeStation, revokeStation, heard } = stations;
  const { write, settle, erasePersonalData } = notes;

  return {
    ...facts,
    ...prepareFacts(db),
    ...attendees,
    takeAttendees,
    ...stations,
    ...prepareAccess(db),
    ...prepareReservations(db),
    ...notes,
    ...telling({ addStation, changeStation, revokeStation, heard, write, settle, erasePersonalData }, listeners.tell),
    newest: async () => newest(),
    onChange: listeners.add,
  };
};

/** A central list in one SQLite file, synced at every commit; `nativeBinding` is for runtimes that the package's own build does not fit. */
export const openSqliteStore = (file: string, nativeBinding: string | null): Outcome<CentralStore, OpenTrouble> => {
  const opened = openDatabase(file, nativeBinding);
  return opened.ok ? { ok: true, value: sqliteStoreIn(opened.value) } : opened;
};
