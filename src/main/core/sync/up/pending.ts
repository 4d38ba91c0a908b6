import type { StationReport } from '#shared/contract/fleet/stations.ts';
import { inOrder, presencesOf, traceOf, type Presence, type Trace } from '#shared/domain/presence.ts';
import { subjectOf, type LogEntry } from '#shared/domain/scan.ts';
import type { HistorySources } from '../../admission/person-history.ts';
import type { Log } from '../../store/log.ts';
import type { Timing } from '../timing.ts';

type Counts = StationReport['pending'];

/** Counts what facts that are not up yet will add to the headcount; a fact is looked at once when it joins them and once when it leaves. */
export type PendingCount = {
  /** What the facts after a number add; goes through new ones in slices that let scans through. */
  readonly after: (seq: number) => Promise<Counts>;
};

export type PendingOptions = {
  readonly log: Pick<Log, 'after' | 'newest' | 'ofAttendee'>;
  readonly histories: HistorySources;
  readonly breathe: Timing['breathe'];
};

const slice = 100;

type Step = ReadonlyMap<string, Presence>;

/** The count of a log; begins with nothing counted. */
export const createPendingCount = ({ log, histories, breathe }: PendingOptions): PendingCount => {
  const { heard, exclusive } = histories;
  let sums = new Map<string, { arrived: Map<string, number>; inside: Map<string, number> }>();
  let from = 0;
  let upTo = 0;

  const tracesOf = (attendeeId: string): ReadonlyArray<Trace> =>
    [...log.ofAttendee(attendeeId).map((entry) => ({ ...entry, stationId: '' })), ...heard.ofAttendee(attendeeId)]
      .flatMap((entry) => traceOf(entry) ?? [])
      .toSorted(inOrder);
  const count = (step: Step, by: 1 | -1): void => {
    for (const [checkpointId, { category, inside, arrivedAt }] of step) {
      const sum = sums.get(checkpointId) ?? { arrived: new Map(), inside: new Map() };
      sums.set(checkpointId, sum);
      const key = category ?? '';
      if (arrivedAt !== null) sum.arrived.set(key, (sum.arrived.get(key) ?? 0) + by);
      if (inside) sum.inside.set(key, (sum.inside.get(key) ?? 0) + by);
    }
  };
  const countEntry = (entry: LogEntry, by: 1 | -1): void => {
    const attendeeId = subjectOf(entry);
    if (attendeeId === null) return;
    const traces = tracesOf(attendeeId);
    const others = (trace: Trace): boolean => trace.stationId !== '';
    const upToIt = traces.filter((trace) => others(trace) || trace.seq <= entry.seq);
    const beforeIt = upToIt.filter((trace) => others(trace) || trace.seq < entry.seq);
    count(presencesOf(upToIt, exclusive), by);
    count(presencesOf(beforeIt, exclusive), by === 1 ? -1 : 1);
  };
  /** Counts the entries between two numbers in or out. */
  const walk = async (start: number, end: number, by: 1 | -1): Promise<void> => {
    for (let at = start; at < end;) {
      const entries = log.after(at, Math.min(slice, end - at));
      const last = entries.at(-1);
      if (last === undefined) return;
      for (const entry of entries) countEntry(entry, by);
      at = last.seq;
      await breathe();
    }
  };
  const nonZero = (some: ReadonlyMap<string, number>): Record<string, number> =>
    Object.fromEntries([...some].filter(([category, number]) => category !== '' && number !== 0));

  return {
    after: async (seq) => {
      const newest = log.newest();
      if (seq >= newest || seq < from || seq > upTo) {
        sums = new Map();
        from = seq;
        upTo = seq;
      }
      if (seq >= newest) return {};
      await walk(from, seq, -1);
      from = seq;
      await walk(upTo, newest, 1);
      upTo = newest;
      return Object.fromEntries(
        [...sums].map(([id, { arrived, inside }]) => [id, { arrived: nonZero(arrived), inside: nonZero(inside) }]),
      );
    },
  };
};
