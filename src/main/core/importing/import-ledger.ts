import type { Attendee } from '#shared/domain/attendee.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import type { Store } from '../store/store.ts';

/** Which imports ran, and how to undo one that was cut off. Every function belongs inside one transaction. */
export type ImportLedger = {
  readonly begin: (at: number, rows: number) => number;
  /** Ends an import and says in the log how many are registered now. */
  readonly finish: (importId: number, at: number) => LogEntry;
  /** The import that did not come to its end; null for none. */
  readonly unfinished: () => number | null;
  /** Takes back a part of an import; false when nothing is left. Whoever was admitted meanwhile stays. */
  readonly undoSome: (importId: number) => boolean;
  /** Closes an import of which everything was taken back. */
  readonly closeUndone: (importId: number, at: number) => LogEntry;
};

type Before = { readonly attendee: Attendee; readonly codes: ReadonlyArray<string> };

const undoneAtOnce = 200;

/** The ledger of a store. */
export const openImportLedger = ({ db, attendees, index, log }: Store): ImportLedger => {
  const begin = db.prepare("INSERT INTO import (at, state, rows) VALUES (?, 'running', ?)");
  const setState = db.prepare('UPDATE import SET state = ? WHERE id = ?');
  const unfinished = db.prepare<[], number>("SELECT id FROM import WHERE state = 'running' LIMIT 1").pluck();
  const dropBefore = db.prepare('DELETE FROM import_before WHERE import_id = ?');
  const someBefore = db.prepare<[number, number], { attendee_id: string; attendee: string }>(
    'SELECT attendee_id, attendee FROM import_before WHERE import_id = ? LIMIT ?',
  );
  const dropOneBefore = db.prepare('DELETE FROM import_before WHERE import_id = ? AND attendee_id = ?');
  const someNew = db.prepare<[number, number], { id: string; seen: 0 | 1 }>(
    'SELECT id, EXISTS (SELECT 1 FROM log WHERE attendee_id = attendee.id) AS seen FROM attendee WHERE import_id = ? LIMIT ?',
  );
  const keepSeen = db.prepare('UPDATE attendee SET import_id = NULL WHERE id = ?');

  const restore = (importId: number): number => {
    const rows = someBefore.all(importId, undoneAtOnce);
    for (const row of rows) {
      const { attendee, codes } = JSON.parse(row.attendee) as Before;
      attendees.replace(attendee);
      attendees.dropCodes(attendee.id);
      for (const code of codes) attendees.addCode(code, attendee.id);
      dropOneBefore.run(importId, row.attendee_id);
    }
    return rows.length;
  };
  const remove = (importId: number): number => {
    const rows = someNew.all(importId, undoneAtOnce);
    for (const { id, seen } of rows) {
      if (seen === 1) keepSeen.run(id);
      else attendees.remove(id);
    }
    return rows.length;
  };
  const sayRoster = (at: number): LogEntry =>
    log.append({ kind: 'roster', payload: { registered: attendees.countByCategory() } }, at);

  return {
    begin: (at, rows) => Number(begin.run(at, rows).lastInsertRowid),
    finish: (importId, at) => {
      setState.run('done', importId);
      dropBefore.run(importId);
      return sayRoster(at);
    },
    unfinished: () => unfinished.get() ?? null,
    undoSome: (importId) => restore(importId) + remove(importId) > 0,
    closeUndone: (importId, at) => {
      setState.run('undone', importId);
      index.dropUnused();
      return sayRoster(at);
    },
  };
};
