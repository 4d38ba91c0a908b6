import type { FleetStore, Heard } from './store/fleet-store.ts';

/** What was heard of stations, written down at most once a second and not with every batch: a commit more would cost each scan as much again. */
export type Hearing = { readonly hear: (heard: Heard) => void; readonly flush: () => Promise<void> };

const flushEveryMs = 1_000;

/** Runs `work` after so many milliseconds, unless the returned function is called before. */
export type Later = (work: () => void, milliseconds: number) => () => void;

export const inRealTime: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

/** Nothing heard yet; `onProblem` is told when it could not be written, which the next word of the station makes good. */
export const createHearing = (store: FleetStore, onProblem: (error: unknown) => void, later: Later): Hearing => {
  const waiting = new Map<string, Heard>();
  let cancel: (() => void) | null = null;
  const flush = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    const heard = [...waiting.values()];
    waiting.clear();
    for (const one of heard) await store.heard(one);
  };
  return {
    hear: (heard) => {
      const before = waiting.get(heard.stationId)?.report ?? null;
      waiting.set(heard.stationId, { ...heard, report: heard.report ?? before });
      cancel ??= later(() => void flush().catch(onProblem), flushEveryMs);
    },
    flush,
  };
};
