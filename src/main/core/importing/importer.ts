import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  BadRow,
  ColumnMapping,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportTrouble,
} from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { RecordingTrouble } from '#shared/contract/views.ts';
import type { Event } from '#shared/domain/event.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import type { Recording } from '../admission/recording.ts';
import { whileWritingMuch } from '../store/bulk-writing.ts';
import type { Store } from '../store/store.ts';
import { eventWords } from './cell-values.ts';
import { decideRows, type RowDecision } from './decide-rows.ts';
import { openImportLedger } from './import-ledger.ts';
import { peopleByName } from './people-by-name.ts';
import { hasName } from './recognise-columns.ts';
import { openSession, type ImportSession } from './session.ts';
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

/** Takes over lists of attendees: whole or not at all, in short transactions between which scans go on. */
export type Importer = {
  /** What an import would do; it replaces any list that waits. */
  readonly preview: (file: string, mapping: ColumnMapping | null) => Promise<Outcome<ImportPreview, ImportTrouble>>;
  readonly apply: (
    importId: string,
    onBadRows: 'skip' | 'refuse',
  ) => Promise<Outcome<ImportResult, ImportTrouble | 'bad-rows'>>;
  readonly cancel: (importId: string) => void;
  /** Takes back what an import left that was cut off, by the end of the program or a full disk; false when the disk does not let it. */
  readonly undoUnfinished: () => Promise<boolean>;
  /** Cancels what runs and waits for its end. */
  readonly close: () => Promise<void>;
};

const shownBadRows = 200;
const keptBadRows = 10_000;
const sampleRows = 3;

type Counted = {
  readonly rows: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  readonly badRows: ReadonlyArray<BadRow>;
};

const troubleOf = (cause: RecordingTrouble): ImportTrouble => (cause === 'disk-full' ? 'disk-full' : 'busy');

/** The importer of one station; one list at a time. */
export const createImporter = (options: ImporterOptions): Importer => {
  const { store, recording, event, now, newId, randomBytes, onProgress, onRecorded } = options;
  const words = eventWords(event);
  const ledger = openImportLedger(store);
  const write = prepareRowWriter(store, { usualCategory: event.categories[0]?.key ?? '', randomBytes });
  let session: ImportSession | null = null;
  let running: Promise<unknown> | null = null;

  /** Decides on every row and hands the decisions on, slice by slice; ends early when the list was cancelled or a slice fails. */
  const eachSlice = async (
    current: ImportSession,
    phase: ImportProgress['phase'],
    take: (decisions: ReadonlyArray<RowDecision>) => ImportTrouble | null,
  ): Promise<Outcome<Counted, ImportTrouble>> => {
    const { importId, table, mapping } = current;
    const decide = decideRows({
      attendees: store.attendees,
      byName: store.attendees.isEmpty() ? null : await peopleByName(store.attendees),
      columns: table.headers.length,
      mapping,
      event: words,
      newId,
    });
    const counts = { fresh: 0, changed: 0, same: 0, bad: 0 };
    const badRows: BadRow[] = [];
    for (const rows of table.slices()) {
      await nextTurn();
      if (current.cancelled) return { ok: false, code: 'cancelled' };
      const decisions = rows.map(decide);
      const trouble = take(decisions);
      if (trouble !== null) return { ok: false, code: trouble };
      for (const decision of decisions) {
        counts[decision.kind] += 1;
        if (decision.kind === 'bad' && badRows.length < keptBadRows) badRows.push(decision.row);
      }
      onProgress({ importId, phase, done: rows.at(-1)?.line ?? 0, of: table.lines });
    }
    const total = counts.fresh + counts.changed + counts.same + counts.bad;
    return { ok: true, value: { ...counts, rows: total, badRows } };
  };

  const check = (current: ImportSession) => eachSlice(current, 'checking', () => null);

  const undo = async (importId: number): Promise<boolean> => {
    for (;;) {
      await nextTurn();
      const undone = recording.record(() => ledger.undoSome(importId));
      if (!undone.ok) return false;
      if (!undone.value) break;
    }
    const closed = recording.record(() => ledger.closeUndone(importId, now()));
    if (closed.ok) onRecorded(closed.value);
    return closed.ok;
  };
  const undoUnfinished = async (): Promise<boolean> => {
    const unfinished = ledger.unfinished();
    return unfinished === null || undo(unfinished);
  };

  const writeAll = async (current: ImportSession): Promise<Outcome<Counted, ImportTrouble>> => {
    const begun = recording.record(() => ledger.begin(now(), current.table.lines));
    if (!begun.ok) return { ok: false, code: troubleOf(begun.cause) };
    const importId = begun.value;
    const written = await eachSlice(current, 'writing', (decisions) => {
      const recorded = recording.record(() => {
        for (const decision of decisions) write(importId, decision);
      });
      return recorded.ok ? null : troubleOf(recorded.cause);
    });
    const finished = written.ok ? recording.record(() => ledger.finish(importId, now())) : null;
    if (finished?.ok === true) {
      onRecorded(finished.value);
      return written;
    }
    await undo(importId);
    return written.ok ? { ok: false, code: 'disk-full' } : written;
  };

  const preview = async (
    file: string,
    mapping: ColumnMapping | null,
  ): Promise<Outcome<ImportPreview, ImportTrouble>> => {
    if (session !== null) session.cancelled = true;
    const opened = await openSession(newId(), file, mapping);
    if (!opened.ok) return opened;
    session = opened.value;
    const counted = await check(session);
    if (!counted.ok) return counted;
    const { importId, encoding, table } = opened.value;
    const { rows, fresh, changed, same, bad, badRows } = counted.value;
    opened.value.badRows = bad;
    const first = table.slices().next();
    const firstRows = first.done === true ? [] : first.value.slice(0, sampleRows);
    const columns = table.headers.map((header, index) => ({
      index,
      header,
      field: opened.value.mapping[String(index)] ?? null,
      sample: firstRows.map(({ cells }) => cells?.[index] ?? ''),
    }));
    const { delimiter } = table;
    const shown = badRows.slice(0, shownBadRows);
    return {
      ok: true,
      value: {
        importId,
        encoding,
        delimiter,
        columns,
        rows,
        good: rows - bad,
        fresh,
        changed,
        same,
        badCount: bad,
        bad: shown,
      },
    };
  };

  const apply = async (
    current: ImportSession,
    onBadRows: 'skip' | 'refuse',
  ): Promise<Outcome<ImportResult, ImportTrouble | 'bad-rows'>> => {
    if (!hasName(current.mapping)) return { ok: false, code: 'no-name-column' };
    if (!(await undoUnfinished())) return { ok: false, code: 'disk-full' };
    if (onBadRows === 'refuse' && current.badRows !== 0) return { ok: false, code: 'bad-rows' };
    const written = await whileWritingMuch(store.db, () => writeAll(current));
    if (!written.ok) return written;
    session = null;
    const { fresh, changed, badRows } = written.value;
    return { ok: true, value: { imported: fresh, changed, rejected: badRows } };
  };

  /** One thing at a time: whatever comes meanwhile is told to wait. */
  const exclusively = async <T>(
    work: () => Promise<Outcome<T, ImportTrouble | 'bad-rows'>>,
  ): Promise<Outcome<T, ImportTrouble | 'bad-rows'>> => {
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
    preview: async (file, mapping) => {
      if (running !== null) return { ok: false, code: 'busy' };
      return preview(file, mapping);
    },
    apply: (importId, onBadRows) => {
      const current = session;
      if (current?.importId !== importId || current.cancelled) return Promise.resolve({ ok: false, code: 'cancelled' });
      return exclusively(() => apply(current, onBadRows));
    },
    cancel: (importId) => {
      if (session?.importId === importId) session.cancelled = true;
    },
    undoUnfinished: () => (running === null ? undoUnfinished() : Promise.resolve(true)),
    close: async () => {
      if (session !== null) session.cancelled = true;
      await running;
    },
  };
};
