import Database from 'better-sqlite3';
import type { Outcome } from '#shared/contract/ipc.ts';
import { migrations } from './migrations/index.ts';

export type OpenTrouble = 'damaged' | 'from-the-future' | 'cannot-open';

const migrate = (db: Database.Database): Outcome<null, 'from-the-future'> => {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) return { ok: false, code: 'from-the-future' };
  db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    db.pragma(`user_version = ${migrations.length}`);
  }).immediate();
  return { ok: true, value: null };
};

const codeOf = (error: unknown): OpenTrouble => {
  const code = error instanceof Database.SqliteError ? error.code : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' ? 'damaged' : 'cannot-open';
};

/** Opens the list's file in the newest layout: WAL, every commit synced, checked for damage. */
export const openDatabase = (file: string, nativeBinding: string | null): Outcome<Database.Database, OpenTrouble> => {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, nativeBinding === null ? {} : { nativeBinding });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      db.close();
      return { ok: false, code: 'damaged' };
    }
    const migrated = migrate(db);
    if (migrated.ok) return { ok: true, value: db };
    db.close();
    return migrated;
  } catch (error) {
    db?.close();
    return { ok: false, code: codeOf(error) };
  }
};
