import type { ImportUndone, LastImport } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Fact, LogEntry } from '#shared/domain/scan.ts';
import { isSame } from '#shared/is-same.ts';
import type { Store } from '../store/store.ts';
import type { Before } from './write-rows.ts';

/** Which imports ran, and how to undo the last one, cut off or whole. Every function belongs inside one transaction. */
export type ImportLedger = {
  /** `listKind` is what later lists of this kind have in common with it. */
  readonly begin: (at: number, rows: number, listKind: string) => number;
  /** Drops a part of what earlier imports would need to be undone; false when nothing is left. */
  readonly forgetSome: () => boolean;
  /** Ends an import and says in the log how many are registered now, and what else is to be said. */
  readonly finish: (importId: number, at: number, also: ReadonlyArray<Fact>) => ReadonlyArray<LogEntry>;
  /** The import that did not come to its end; null for none. */
  readonly unfinished: () => number | null;
  /** The import that can be undone; null for none. */
  readonly last: () => (LastImport & { readonly id: number }) | null;
  /** Takes back a part of an import and counts it; null when nothing is left. Whoever anything was recorded of meanwhile stays. */
  readonly undoSome: (importId: number) => ImportUndone | null;
  /** Closes an import of which everything was taken back. */
  readonly closeUndone: (importId: number, at: number, also: ReadonlyArray<Fact>) => ReadonlyArray<LogEntry>;
};

const undoneAtOnce = 200;
const forgottenAtOnce = 5_000;

/** The ledger of a store. */
export const openImportLedger = ({ db, attendees, index, log }: Store): ImportLedger => {
  const begin = db.prepare("INSERT INTO import (at, state, rows, list) VALUES (?, 'running', ?, ?)");
  const setState = db.prepare('UPDATE import SET state = ? WHERE id = ?');
  const unfinished = db.prepare<[], number>("SELECT id FROM import WHERE state = 'running' LIMIT 1").pluck();
  const last = db.prepare<[], { id: number; at: number; imported: number; changed: number }>(
    `SELECT id, at, (SELECT count(*) FROM attendee WHERE import_id = import.id) AS imported,
       (SELECT count(*) FROM import_before WHERE import_id = import.id) AS changed
     FROM import WHERE state = 'done' AND id = (SELECT max(id) FROM import)`,
  );
  const dropEarlier = db.prepare(
    `DELETE FROM import_before WHERE (import_id, attendee_id) IN
       (SELECT import_id, attendee_id FROM import_before WHERE import_id <> (SELECT max(id) FROM import WHERE state = 'running') LIMIT ?)`,
  );
  const someBefore = db.prepare<[number, number], { attendee_id: string; attendee: string }>(
    'SELECT attendee_id, attendee FROM import_before WHERE import_id = ? LIMIT ?',
  );
  const dropOneBefore = db.prepare('DELETE FROM import_before WHERE import_id = ? AND attendee_id = ?');
  const someNew = db.prepare<[number, number], { id: string; seen: 0 | 1 }>(
    `SELECT id, EXISTS (SELECT 1 FROM log WHERE attendee_id = attendee.id)
       OR EXISTS (SELECT 1 FROM heard WHERE attendee_id = attendee.id) AS seen
     FROM attendee WHERE import_id = ? LIMIT ?`,
  );
  const keepSeen = db.prepare('UPDATE attendee SET import_id = NULL WHERE id = ?');

  /** Takes an import's word back where it still stands; false where something was changed since. */
  const restoreOne = (id: string, { attendee: before, says, code }: Before): boolean => {
    const now = attendees.byId(id);
    if (now === null) return false;
    const fields = Object.keys(says) as ReadonlyArray<Exclude<keyof Attendee, 'id'>>;
    const untouched = fields.filter((field) => isSame(now[field], says[field]));
    attendees.replace({ ...now, ...Object.fromEntries(untouched.map((field) => [field, before[field]])) });
    const codes = attendees.codesOf(id);
    if (code !== null && codes.includes(code)) {
      attendees.dropCodes(id);
      for (const kept of codes.filter((one) => one !== code)) attendees.addCode(kept, id);
    }
    return untouched.length === fields.length;
  };
  const sayRoster = (at: number, also: ReadonlyArray<Fact>): ReadonlyArray<LogEntry> => {
    const roster: Fact = { kind: 'roster', payload: { registered: attendees.countByCategory() } };
    return [...also, roster].map((fact) => log.append(fact, at));
  };

  return {
    begin: (at, rows, listKind) => Number(begin.run(at, rows, listKind).lastInsertRowid),
    forgetSome: () => dropEarlier.run(forgottenAtOnce).changes > 0,
    finish: (importId, at, also) => {
      setState.run('done', importId);
      return sayRoster(at, also);
    },
    unfinished: () => unfinished.get() ?? null,
    last: () => last.get() ?? null,
    undoSome: (importId) => {
      const changed = someBefore.all(importId, undoneAtOnce);
      const added = someNew.all(importId, undoneAtOnce);
      if (changed.length + added.length === 0) return null;
      let restored = 0;
      for (const { attendee_id: id, attendee } of changed) {
        if (restoreOne(id, JSON.parse(attendee) as Before)) restored += 1;
        dropOneBefore.run(importId, id);
      }
      const unseen = added.filter(({ seen }) => seen === 0);
      for (const { id, seen } of added) {
        if (seen === 1) keepSeen.run(id);
        else attendees.remove(id);
      }
      const stayed = changed.length - restored + added.length - unseen.length;
      return { removed: unseen.length, restored, stayed };
    },
    closeUndone: (importId, at, also) => {
      setState.run('undone', importId);
      index.dropUnused();
      return sayRoster(at, also);
    },
  };
};
