import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  GoneChoice,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportTrouble,
  ImportUndone,
  LastImport,
} from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { RecordingTrouble } from '#shared/contract/views.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Deed } from '#shared/domain/person-change.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { Fact, LogEntry } from '#shared/domain/scan.ts';
import type { Recording } from '../admission/recording.ts';
import { whileWritingMuch } from '../store/bulk-writing.ts';
import type { Store } from '../store/store.ts';
import { eventWords } from './cell-values.ts';
import { eachRow, type Counted, type Deciding } from './each-row.ts';
import { openGonePeople } from './gone-people.ts';
import { openImportLedger } from './import-ledger.ts';
import { previewList } from './preview-list.ts';
import type { ListSource } from './read-list.ts';
import { hasName } from './recognise-columns.ts';
import { openRememberedColumns } from './remembered-columns.ts';
import { openSession, type ImportSession, type ListChoices } from './session.ts';
import { prepareRowWriter } from './write-rows.ts';

/** What importing needs from the station around it. */
export type ImporterOptions = {
  readonly store: Store;
  readonly recording: Recording;
  readonly event: Event;
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Called after COMMIT with a fact that an import appended. */
  readonly onRecorded: (entry: LogEntry) => void;
};

/** How a list is taken over: what becomes of bad rows and of people missing in it, and who does it; null for the program itself. */
export type Applying = {
  readonly onBadRows: 'skip' | 'refuse';
  readonly gone: GoneChoice;
  readonly by: Actor | null;
};

/** Takes over lists of attendees: whole or not at all, in short transactions between which scans go on. */
export type Importer = {
  /** What an import would do; it replaces any list that waits. */
  readonly preview: (source: ListSource, choices: ListChoices) => Promise<Outcome<ImportPreview, ImportTrouble>>;
  readonly apply: (importId: string, applying: Applying) => Promise<Outcome<ImportResult, ImportTrouble | 'bad-rows'>>;
  readonly cancel: (importId: string) => void;
  /** The import that can be undone; null for none. */
  readonly last: () => LastImport | null;
  /** Takes the last import back, except where something happened since. */
  readonly undoLast: (by: Actor) => Promise<Outcome<ImportUndone, 'nothing' | 'busy' | 'disk-full'>>;
  /** Takes back what an import left that was cut off, by the end of the program or a full disk; false when the disk does not let it. */
  readonly undoUnfinished: () => Promise<boolean>;
  /** Cancels what runs and waits for its end. */
  readonly close: () => Promise<void>;
};

const cancelledAtOnce = 500;

const troubleOf = (cause: RecordingTrouble): ImportTrouble => (cause === 'disk-full' ? 'disk-full' : 'busy');
const deed = (what: Deed, by: Actor | null, count: number): ReadonlyArray<Fact> =>
  by === null ? [] : [{ kind: 'deed', payload: { what, by, count } }];

/** The importer of one station; one list at a time. */
export const createImporter = (options: ImporterOptions): Importer => {
  const { store, recording, event, now, newId, randomBytes, onProgress, onRecorded } = options;
  const words = eventWords(event);
  const ledger = openImportLedger(store);
  const remembered = openRememberedColumns(store.settings);
  const gonePeople = openGonePeople(store);
  const rows = prepareRowWriter(store, { usualCategory: event.categories[0]?.key ?? '', randomBytes });
  const deciding: Deciding = { store, event: words, gone: gonePeople, newId, onProgress };
  let session: ImportSession | null = null;
  let running: Promise<unknown> | null = null;

  const undo = async (importId: number, by: Actor | null): Promise<ImportUndone | null> => {
    const total = { removed: 0, restored: 0, stayed: 0 };
    for (;;) {
      await nextTurn();
      const undone = recording.record(() => ledger.undoSome(importId));
      if (!undone.ok) return null;
      if (undone.value === null) break;
      total.removed += undone.value.removed;
      total.restored += undone.value.restored;
      total.stayed += undone.value.stayed;
    }
    const facts = deed('import-undone', by, total.removed + total.restored);
    const closed = recording.record(() => ledger.closeUndone(importId, now(), facts));
    if (!closed.ok) return null;
    closed.value.forEach(onRecorded);
    return total;
  };
  const undoUnfinished = async (): Promise<boolean> => {
    const unfinished = ledger.unfinished();
    return unfinished === null || (await undo(unfinished, null)) !== null;
  };

  const forgetEarlier = async (): Promise<ImportTrouble | null> => {
    for (;;) {
      const forgotten = recording.record(() => ledger.forgetSome());
      if (!forgotten.ok) return troubleOf(forgotten.cause);
      if (!forgotten.value) return null;
      await nextTurn();
    }
  };
  /** Marks those as cancelled whom the list does not name any more. */
  const cancelGone = async (importId: number, gone: ReadonlyArray<Attendee>): Promise<ImportTrouble | null> => {
    for (let from = 0; from < gone.length; from += cancelledAtOnce) {
      await nextTurn();
      const some = gone.slice(from, from + cancelledAtOnce);
      const recorded = recording.record(() => {
        for (const attendee of some) rows.cancel(importId, attendee);
        gonePeople.noteCancelled(some.map(({ id }) => id));
      });
      if (!recorded.ok) return troubleOf(recorded.cause);
    }
    return null;
  };

  type Written = Counted & { readonly cancelled: number };
  const writeRows = async (
    importId: number,
    current: ImportSession,
    choice: GoneChoice,
  ): Promise<Outcome<Written, ImportTrouble>> => {
    const trouble = await forgetEarlier();
    if (trouble !== null) return { ok: false, code: trouble };
    const written = await eachRow(deciding, current, 'writing', (decisions) => {
      const recorded = recording.record(() => {
        for (const decision of decisions) rows.write(importId, decision);
      });
      return recorded.ok ? null : troubleOf(recorded.cause);
    });
    if (!written.ok) return written;
    const gone = choice === 'keep' ? [] : await gonePeople.ofKind(current.listKind, written.value.hasNamed);
    const code = await cancelGone(importId, gone);
    return code === null ? { ok: true, value: { ...written.value, cancelled: gone.length } } : { ok: false, code };
  };

  const writeAll = async (current: ImportSession, { gone, by }: Applying): Promise<Outcome<Written, ImportTrouble>> => {
    const { table, listKind, mapping, isCorrected } = current;
    const begun = recording.record(() => ledger.begin(now(), table.lines, listKind));
    if (!begun.ok) return { ok: false, code: troubleOf(begun.cause) };
    const importId = begun.value;
    const written = await writeRows(importId, current, gone);
    const finished = written.ok
      ? recording.record(() => {
          if (isCorrected) remembered.remember(listKind, table.headers, mapping);
          const { fresh, changed, cancelled, settled } = written.value;
          gonePeople.forget(settled);
          return ledger.finish(importId, now(), deed('import', by, fresh + changed + cancelled));
        })
      : null;
    if (finished?.ok === true) {
      finished.value.forEach(onRecorded);
      return written;
    }
    await undo(importId, null);
    return written.ok ? { ok: false, code: 'disk-full' } : written;
  };

  const apply = async (
    current: ImportSession,
    applying: Applying,
  ): Promise<Outcome<ImportResult, ImportTrouble | 'bad-rows'>> => {
    if (!hasName(current.mapping)) return { ok: false, code: 'no-name-column' };
    if (!(await undoUnfinished())) return { ok: false, code: 'disk-full' };
    if (applying.onBadRows === 'refuse' && current.badRows !== 0) return { ok: false, code: 'bad-rows' };
    const written = await whileWritingMuch(store.db, () => writeAll(current, applying));
    if (!written.ok) return written;
    session = null;
    const { fresh, changed, cancelled, badRows } = written.value;
    return { ok: true, value: { imported: fresh, changed, cancelled, rejected: badRows } };
  };

  /** One thing at a time: whatever comes meanwhile is told to wait. */
  const exclusively = async <T, Code extends string>(
    work: () => Promise<Outcome<T, Code>>,
  ): Promise<Outcome<T, Code | 'busy'>> => {
    if (running !== null) return { ok: false, code: 'busy' };
    const task = work();
    running = task;
    try {
      return await task;
    } finally {
      running = null;
    }
  };

  return {
    preview: async (source, choices) => {
      if (running !== null) return { ok: false, code: 'busy' };
      if (session !== null) session.cancelled = true;
      const opened = await openSession(newId(), source, choices, words, remembered);
      if (!opened.ok) return opened;
      session = opened.value;
      const shown = await previewList(deciding, event, opened.value);
      if (shown.ok) opened.value.badRows = shown.value.badCount;
      return shown;
    },
    apply: (importId, applying) => {
      const current = session;
      if (current?.importId !== importId || current.cancelled) return Promise.resolve({ ok: false, code: 'cancelled' });
      return exclusively(() => apply(current, applying));
    },
    cancel: (importId) => {
      if (session?.importId === importId) session.cancelled = true;
    },
    last: () => {
      const last = ledger.last();
      return last === null ? null : { at: last.at, imported: last.imported, changed: last.changed };
    },
    undoLast: (by) =>
      exclusively<ImportUndone, 'nothing' | 'disk-full'>(async () => {
        const last = ledger.last();
        if (last === null) return { ok: false, code: 'nothing' };
        const undone = await whileWritingMuch(store.db, () => undo(last.id, by));
        return undone === null ? { ok: false, code: 'disk-full' } : { ok: true, value: undone };
      }),
    undoUnfinished: () => (running === null ? undoUnfinished() : Promise.resolve(true)),
    close: async () => {
      if (session !== null) session.cancelled = true;
      await running;
    },
  };
};
