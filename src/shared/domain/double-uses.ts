import type { CheckpointRules } from './checkpoint.ts';
import { exclusiveOf } from './checkpoint.ts';
import type { Trace } from './presence.ts';
import { standing } from './presence.ts';

type Entry = Extract<Trace, { kind: 'counted' }>;

/** One ticket let in again by a station that cannot have known of the first time. The entries are in the order in which they fold. */
export type DoubleUse = { readonly id: string; readonly checkpointId: string; readonly entries: ReadonlyArray<Entry> };

/** What counts as a double use at the checkpoints of an event. */
export type DoubleUseRules = { readonly exclusive: ReadonlySet<string>; readonly oneVisit: ReadonlySet<string> };

/** The rules that the checkpoints ask for. */
export const doubleUseRulesOf = (
  checkpoints: ReadonlyArray<{
    readonly id: string;
    readonly rules: Pick<CheckpointRules, 'reEntry' | 'endsOtherStays'>;
  }>,
): DoubleUseRules => ({
  exclusive: exclusiveOf(checkpoints),
  oneVisit: new Set(checkpoints.filter(({ rules }) => !rules.reEntry).map(({ id }) => id)),
});

const isAcrossStations = (entries: ReadonlyArray<Entry>): boolean =>
  entries.some(({ stationId }) => stationId !== entries[0]?.stationId);

const toDoubleUse = (entries: ReadonlyArray<Entry>): DoubleUse => ({
  // Facts that come late may stand before others; the first two by id stay the same then.
  id: `double-use:${entries
    .map(({ id }) => id)
    .toSorted()
    .slice(0, 2)
    .join(':')}`,
  checkpointId: entries[0]?.checkpointId ?? '',
  entries,
});

/**
 * Finds, in one person's history, entries at one checkpoint from different stations while the person was inside, or had been where only one visit is
 * allowed. What staff admitted knowingly is none, nor what was undone. An exit ends a stay, and so does the entry to another room where the rules say so.
 */
export const doubleUsesOf = (
  traces: ReadonlyArray<Trace>,
  { exclusive, oneVisit }: DoubleUseRules,
): ReadonlyArray<DoubleUse> => {
  const open = new Map<string, Entry[]>();
  const found: Array<ReadonlyArray<Entry>> = [];
  const end = (checkpointId: string): void => {
    const entries = open.get(checkpointId) ?? [];
    if (isAcrossStations(entries)) found.push(entries);
    open.delete(checkpointId);
  };
  for (const trace of standing(traces)) {
    if (trace.kind === 'undo') continue;
    const { checkpointId, direction, overridden } = trace;
    if (direction === 'exit') {
      if (!oneVisit.has(checkpointId)) end(checkpointId);
      continue;
    }
    if (exclusive.has(checkpointId)) {
      for (const other of open.keys()) if (other !== checkpointId && exclusive.has(other)) end(other);
    }
    if (!overridden || !open.has(checkpointId)) open.set(checkpointId, [...(open.get(checkpointId) ?? []), trace]);
  }
  for (const checkpointId of open.keys()) end(checkpointId);
  return found.map(toDoubleUse);
};
