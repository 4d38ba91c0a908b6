import type { Database } from 'better-sqlite3';
import type { RecordingTrouble, StationState } from '#shared/contract/views.ts';
import { isSame } from '#shared/is-same.ts';
import { keepWriteAhead } from '../store/write-ahead.ts';
import { recordingTroubleOf } from '../store/sqlite-trouble.ts';

/** The outcome of an attempt to write: what it returned, or why nothing was written. */
export type Recorded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly cause: RecordingTrouble };

/** Writes with knowledge of whether the disk takes anything. */
export type Recording = {
  /** Runs `write` in one transaction that is on disk when this returns; a sick disk is an outcome, a bug is thrown. */
  readonly record: <T>(write: () => T) => Recorded<T>;
  readonly state: () => StationState['recording'];
  readonly close: () => void;
};

const probeEveryMs = 1_000;

/**
 * The recording of a database. While in trouble it tries a small write every second, so that it recovers by itself;
 * a damaged file is left alone. `onTrouble` comes when a write failed, also a transaction's own clean-up has run; `onChange` at each change of state.
 */
export const createRecording = (
  db: Database,
  { onTrouble, onChange }: { readonly onTrouble: () => void; readonly onChange: () => void },
): Recording => {
  let state: StationState['recording'] = { kind: 'ok' };
  let timer: NodeJS.Timeout | null = null;
  const writeAhead = keepWriteAhead(db);
  const probe = db.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('store.opened', 'true')");
  const inTransaction = db.transaction((write: () => unknown) => write());

  const become = (next: StationState['recording']): void => {
    if (isSame(next, state)) return;
    state = next;
    if (timer !== null) clearInterval(timer);
    timer = null;
    if (next.kind === 'trouble' && next.cause !== 'damaged')
      timer = setInterval(() => record(() => probe.run()), probeEveryMs).unref();
    onChange();
  };

  const record = <T>(write: () => T): Recorded<T> => {
    try {
      const value = inTransaction.immediate(write) as T;
      become({ kind: 'ok' });
      writeAhead.committed();
      return { ok: true, value };
    } catch (error) {
      const cause = recordingTroubleOf(error);
      if (cause === null) throw error;
      onTrouble();
      become({ kind: 'trouble', cause });
      return { ok: false, cause };
    }
  };

  return {
    record,
    state: () => state,
    close: () => {
      writeAhead.stop();
      if (timer !== null) clearInterval(timer);
    },
  };
};
