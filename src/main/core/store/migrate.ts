import type { Database } from 'better-sqlite3';
import { migrations } from './migrations/all.ts';

/**
 * Brings a database to the layout of this program, all steps in one transaction. `from-the-future`: a newer program wrote it, nothing
 * was touched. `known` is given by tests that stop at an older layout.
 */
export const migrate = (db: Database, known: ReadonlyArray<string> = migrations): 'ready' | 'from-the-future' => {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > known.length) return 'from-the-future';
  if (version === known.length) return 'ready';
  db.transaction(() => {
    for (const step of known.slice(version)) db.exec(step);
    db.pragma(`user_version = ${known.length}`);
  }).immediate();
  return 'ready';
};
