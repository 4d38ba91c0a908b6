import type { Direction } from './scan.ts';
import type { StationEntry } from './headcount.ts';

/** Where one person stands at one checkpoint. */
export type Presence = {
  readonly inside: boolean;
  /** When the person first came in, by the clock of the station that recorded it; null for not yet. */
  readonly arrivedAt: number | null;
  /** The category under which the last counted scan was recorded. */
  readonly category: string | null;
};

/** What presence needs to know of a fact; small, because every fact of an event may be kept. */
export type Trace = {
  readonly id: string;
  readonly tick: number;
  readonly seq: number;
  readonly stationId: string;
} & (
  | {
      readonly kind: 'counted';
      readonly checkpointId: string;
      readonly direction: Direction;
      readonly at: number;
      readonly category: string | null;
      /** Staff admitted knowingly against the rules. */
      readonly overridden: boolean;
    }
  | { readonly kind: 'undo'; readonly of: string }
);

/** Somebody of whom nothing was recorded. */
export const neverSeen: Presence = { inside: false, arrivedAt: null, category: null };

/** The trace that a fact leaves in somebody's history; null for a fact that counts for nobody, such as a refusal. */
export const traceOf = (entry: StationEntry): Trace | null => {
  const place = { id: entry.id, tick: entry.tick, seq: entry.seq, stationId: entry.stationId };
  if (entry.kind === 'undo') return { ...place, kind: 'undo', of: entry.payload.scanId };
  if (entry.kind !== 'scan' || entry.payload.verdict !== 'admitted') return null;
  const { checkpointId, direction, category, override } = entry.payload;
  const overridden = override !== null;
  return { ...place, kind: 'counted', checkpointId, direction, category, at: entry.at, overridden };
};

/** The one order in which facts fold, the same on every machine: by tick, then by number and id. */
export const inOrder = (a: Place, b: Place): number => a.tick - b.tick || a.seq - b.seq || compare(a.id, b.id);

/** What the order of a fact depends on. A copied station takes another id, so that does not count. */
export type Place = Pick<Trace, 'tick' | 'seq' | 'id'>;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The traces that stand, in order. An undo withdraws an earlier fact, an undo of that undo brings it back. */
export const standing = (traces: ReadonlyArray<Trace>): ReadonlyArray<Trace> => {
  const withdrawn = new Set<string>();
  const kept: Trace[] = [];
  // From the last to the first: whatever could withdraw a fact has been decided before it.
  for (const trace of traces.toSorted(inOrder).toReversed()) {
    if (withdrawn.has(trace.id)) continue;
    if (trace.kind === 'undo') withdrawn.add(trace.of);
    kept.push(trace);
  }
  return kept.toReversed();
};

/** The last entry that stands at a checkpoint; undefined for nobody who came in. */
export const lastEntryAt = (traces: ReadonlyArray<Trace>, checkpointId: string): Trace | undefined =>
  standing(traces).findLast(
    (trace) => trace.kind === 'counted' && trace.checkpointId === checkpointId && trace.direction === 'entry',
  );

/** Checkpoints of which a person is at one at most: entering one ends the stay at any other. */
export type Exclusive = ReadonlySet<string>;

const none: Exclusive = new Set();

/** Folds one person's history, in any order, to where they stand at each checkpoint that counted them. */
export const presencesOf = (
  traces: ReadonlyArray<Trace>,
  exclusive: Exclusive = none,
): ReadonlyMap<string, Presence> => {
  const presences = new Map<string, Presence>();
  for (const trace of standing(traces)) {
    if (trace.kind === 'undo') continue;
    const before = presences.get(trace.checkpointId) ?? neverSeen;
    const inside = trace.direction === 'entry';
    const arrivedAt = before.arrivedAt ?? (inside ? trace.at : null);
    if (inside && exclusive.has(trace.checkpointId)) {
      for (const [id, other] of presences) if (exclusive.has(id)) presences.set(id, { ...other, inside: false });
    }
    presences.set(trace.checkpointId, { inside, arrivedAt, category: trace.category });
  }
  return presences;
};
