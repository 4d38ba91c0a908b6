import type { Database } from 'better-sqlite3';

/** Whether nobody but the demo's own people was ever brought into the demo event, so that its database is of no use to anybody. */
export const isUntouchedDemo = (db: Database): boolean =>
  db.prepare<[], number>("SELECT count(*) FROM import WHERE state <> 'undone'").pluck().get() === 1;
