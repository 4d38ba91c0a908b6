import type { StationEntry } from './headcount.ts';
import { standing, traceOf, type Exclusive } from './presence.ts';

/** From when to when somebody was at a checkpoint, UTC epoch milliseconds; `to` is null while, or because, nobody saw them leave. */
export type Stay = { readonly from: number; readonly to: number | null };

type ScanEntry = Extract<StationEntry, { kind: 'scan' }>;

/** All that is known of one person at one checkpoint. */
export type Visit = {
  readonly stays: ReadonlyArray<Stay>;
  /** The scan that let them in first; null for somebody who only ever left. */
  readonly first: ScanEntry | null;
};

/** Milliseconds spent in all stays together; null where one of them has no end. */
export const durationOf = (stays: ReadonlyArray<Stay>): number | null => {
  const ended = stays.flatMap(({ from, to }) => (to === null ? [] : [to - from]));
  return ended.length === 0 || ended.length < stays.length ? null : ended.reduce((sum, part) => sum + part, 0);
};

const left = (visit: Visit, at: number): Visit => ({
  ...visit,
  stays: visit.stays.map((stay) => (stay.to === null ? { ...stay, to: Math.max(at, stay.from) } : stay)),
});

const isInside = ({ stays }: Visit): boolean => stays.at(-1)?.to === null;

/**
 * Folds what all stations recorded of one person, in any order, to their stays at each checkpoint. An entry while inside opens no second
 * stay; at checkpoints of which a person is at one at most, an entry ends the stay at any other.
 */
export const visitsOf = (entries: ReadonlyArray<StationEntry>, exclusive: Exclusive): ReadonlyMap<string, Visit> => {
  const scans = new Map(entries.flatMap((entry) => (entry.kind === 'scan' ? [[entry.id, entry] as const] : [])));
  const visits = new Map<string, Visit>();
  for (const trace of standing(entries.flatMap((entry) => traceOf(entry) ?? []))) {
    if (trace.kind === 'undo') continue;
    const { checkpointId, direction, at } = trace;
    const visit = visits.get(checkpointId) ?? { stays: [], first: null };
    if (direction === 'exit') {
      visits.set(checkpointId, left(visit, at));
      continue;
    }
    if (exclusive.has(checkpointId)) {
      for (const [id, other] of visits) {
        if (id !== checkpointId && exclusive.has(id) && isInside(other)) visits.set(id, left(other, at));
      }
    }
    visits.set(checkpointId, {
      stays: isInside(visit) ? visit.stays : [...visit.stays, { from: at, to: null }],
      first: visit.first ?? scans.get(trace.id) ?? null,
    });
  }
  return visits;
};
