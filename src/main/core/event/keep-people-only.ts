import type { Database } from 'better-sqlite3';

type Piece = { readonly type: string; readonly tbl_name: string; readonly sql: string };

// Who is expected, what finds them, and the station's settings; whatever else a table holds came of a day at the door.
const kept: ReadonlyArray<RegExp> = [
  /^attendee/u,
  /^ticket/u,
  /^mention/u,
  /^word/u,
  /^import/u,
  /^setting$/u,
  /^sqlite_/u,
];
const settingsKept = `key LIKE 'settings.%' OR key LIKE 'lock.%' OR key IN ('tickets.key', 'event.attendees', 'store.opened')`;

/** Empties a copy of a station's database of everything that happened: people, tickets and settings stay, its place in a fleet does not. */
export const keepPeopleOnly = (db: Database): void => {
  const pieces = db.prepare<[], Piece>('SELECT type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all();
  const emptied = pieces.filter(({ type, tbl_name }) => type === 'table' && !kept.some((name) => name.test(tbl_name)));
  db.transaction(() => {
    for (const table of emptied) {
      // Its triggers refuse that rows are deleted: the table goes as a whole and comes anew.
      db.exec(`DROP TABLE "${table.tbl_name}"`);
      db.exec(table.sql);
      for (const { type, tbl_name, sql } of pieces) if (tbl_name === table.tbl_name && type !== 'table') db.exec(sql);
    }
    db.exec(`DELETE FROM setting WHERE NOT (${settingsKept})`);
  }).immediate();
};
