import { createHeadcountFold, type Headcount } from '#shared/domain/headcount.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import type { Log } from '../store/log.ts';

/** The headcount of this station, true once the log has been read; reading goes on between scans. */
export type HeadcountKeeper = {
  readonly add: (entry: LogEntry) => void;
  readonly at: (checkpointId: string) => Headcount;
  /** Reads what is left of the log at once, for a decision that depends on it. */
  readonly finish: () => void;
  readonly close: () => void;
};

const slice = 500;

/** Starts reading the log in slices; `onChange` comes after each. */
export const keepHeadcount = (log: Log, onChange: () => void): HeadcountKeeper => {
  const fold = createHeadcountFold();
  let read = 0;
  let waiting: NodeJS.Immediate | null = null;

  const add = (entry: LogEntry): void => fold.add({ ...entry, stationId: 'own' });
  const readSlice = (): boolean => {
    const entries = log.after(read, slice);
    entries.forEach(add);
    read = entries.at(-1)?.seq ?? read;
    return entries.length === slice;
  };
  const goOn = (): void => {
    waiting = readSlice() ? setImmediate(goOn) : null;
    onChange();
  };
  waiting = setImmediate(goOn);
  const stop = (): void => {
    if (waiting !== null) clearImmediate(waiting);
    waiting = null;
  };

  return {
    add,
    at: fold.at,
    finish: () => {
      if (waiting === null) return;
      stop();
      let more = true;
      while (more) more = readSlice();
    },
    close: stop,
  };
};
