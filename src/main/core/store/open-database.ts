import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { assertNever } from '#shared/assert-never.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { RecordingTrouble } from '#shared/contract/views.ts';
import { migrate } from './migrate.ts';
import { diskTroubleOf, recordingTroubleOf } from './sqlite-trouble.ts';
import { usualCheckpointPages } from './write-ahead.ts';

/** Why a database cannot be opened; its file was left as it is. */
export type OpenTrouble = 'from-the-future' | 'damaged' | 'read-only' | 'in-use' | 'disk-full';

// Checking costs about a millisecond a megabyte: a large file is checked only when the last run did not end in good order.
const alwaysCheckedBytes = 16 * 2 ** 20;

const openTrouble = (trouble: RecordingTrouble): OpenTrouble => {
  switch (trouble) {
    case 'disk-full':
    case 'read-only':
    case 'damaged':
      return trouble;
    case 'locked':
      return 'in-use';
    default:
      return assertNever(trouble);
  }
};

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** Asked beforehand, because SQLite tells a read-only disk from a broken one only at the first write. */
const isWritable = (file: string): boolean => {
  try {
    accessSync(path.dirname(file), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return true;
  } catch (error) {
    if (diskTroubleOf(error) === 'read-only') return false;
    throw error;
  }
};

const isSound = (db: Database): boolean => db.pragma('quick_check(1)', { simple: true }) === 'ok';

const prepare = (db: Database, check: boolean): Outcome<Database, OpenTrouble> => {
  // Held as long as the connection: a second instance gets `in-use`, and no shared-memory file can be torn.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`wal_autocheckpoint = ${usualCheckpointPages}`);
  db.pragma('foreign_keys = ON');
  // Without it REPLACE would get past the triggers that guard the log.
  db.pragma('recursive_triggers = ON');
  if (check && !isSound(db)) return { ok: false, code: 'damaged' };
  if (migrate(db) === 'from-the-future') return { ok: false, code: 'from-the-future' };
  writeOnce(db);
  return { ok: true, value: db };
};

/** Takes the exclusive lock, finds out whether anything can be written at all, and proves that commits are durable. */
const writeOnce = (db: Database): void => {
  db.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('store.opened', ?)").run(JSON.stringify(true));
  // better-sqlite3 is built so that the level falls to NORMAL at the first write in WAL mode unless it was set.
  const level = db.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`commits would not be durable: synchronous is ${String(level)}`);
};

/** Opens or creates a station's database: WAL, every commit on disk before it is acknowledged, one connection only, newest layout. */
export const openDatabase = (
  file: string,
  { binding = null }: { readonly binding?: string | null } = {},
): Outcome<Database, OpenTrouble> => {
  if (!isWritable(file)) return { ok: false, code: 'read-only' };
  const unclean = sizeOf(`${file}-wal`) > 0;
  let db: Database | null = null;
  let opened = false;
  try {
    db = new Sqlite(file, { timeout: 1_000, ...(binding === null ? {} : { nativeBinding: binding }) });
    const outcome = prepare(db, unclean || sizeOf(file) <= alwaysCheckedBytes);
    opened = outcome.ok;
    return outcome;
  } catch (error) {
    const trouble = recordingTroubleOf(error);
    if (trouble === null) throw error;
    return { ok: false, code: openTrouble(trouble) };
  } finally {
    if (!opened) db?.close();
  }
};
