import { setImmediate } from 'node:timers/promises';
import type { Batch, LiveCounts } from '#shared/contract/sync.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { createHeadcountFold } from '#shared/domain/headcount.ts';
import { understand } from '#shared/contract/facts.ts';
import type { ListedEvent } from './listed-event.ts';
import { mainCheckpoint, toLiveCounts } from './live-counts.ts';
import type { CentralStore, StoreTally } from './store/central-store.ts';

/** The facts of all stations and the headcount folded from them. */
export type CentralList = {
  /** Stores a batch and says up to which seq everything is held; null when it contradicts what is stored. */
  readonly accept: (batch: Batch) => Promise<number | null>;
  readonly counts: () => LiveCounts;
  readonly tally: () => Promise<StoreTally>;
  /** Calls back after each batch that brought something new. */
  readonly onChange: (listener: () => void) => void;
};

/** One line for the operator; never a name, a token or a payload. */
export type CentralLog = (line: Readonly<Record<string, string | number | boolean>>) => void;

export type ListOptions = {
  readonly store: CentralStore;
  readonly event: ListedEvent;
  readonly now: () => number;
  readonly log: CentralLog;
};

const slice = 2_000;

/** Folds everything stored so far, in slices that let other work through, and keeps the fold in step from then on. */
export const openList = async ({ store, event, now, log }: ListOptions): Promise<CentralList> => {
  const fold = createHeadcountFold();
  const checkpoint = mainCheckpoint(event);
  const listeners: (() => void)[] = [];
  let changedAt = now();

  const quarantined = new Set(await store.quarantined());
  for (let entries = await store.after(0, slice); entries.length > 0;) {
    for (const { stationId, number, ...stored } of entries) {
      const understood = understand(stationId, { ...stored, payload: JSON.parse(stored.payload) });
      if (understood.kind === 'fact') fold.add(understood.entry);
      // This version may understand what an earlier one put aside.
      if (understood.kind !== 'senseless' && quarantined.has(number)) await store.release(number);
    }
    await setImmediate();
    entries = await store.after(entries.at(-1)?.number ?? 0, slice);
  }

  return {
    accept: async (batch) => {
      const station = batch.station.id;
      const facts: StationEntry[] = [];
      const intake = await store.intake(batch, now(), (entry) => {
        const understood = understand(station, entry);
        if (understood.kind === 'fact') facts.push(understood.entry);
        if (understood.kind !== 'senseless') return null;
        log({ level: 'warn', what: 'quarantined', station, seq: entry.seq });
        return understood.cause;
      });
      if (intake.kind === 'conflict') {
        log({ level: 'error', what: 'conflict', station, seq: intake.seq });
        return null;
      }
      for (const fact of facts) fold.add(fact);
      if (intake.fresh > 0) {
        changedAt = now();
        for (const listener of listeners) listener();
      }
      return intake.highest;
    },
    counts: () => toLiveCounts(event, fold.at(checkpoint), changedAt),
    tally: store.tally,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
};
