import { subjectOf, type LogEntry } from './scan.ts';
import type { Exclusive, Presence, Trace } from './presence.ts';
import { inOrder, presencesOf, traceOf } from './presence.ts';
import { createTally, type Tally } from './tally.ts';

/** Registered, arrived and inside, for one category or for all. */
export type Counts = { readonly registered: number; readonly arrived: number; readonly inside: number };

/** The headcount at one checkpoint (the entrance unless said otherwise). */
export type Headcount = Counts & {
  readonly byCategory: Readonly<Record<string, Counts>>;
  /** First arrivals per five minutes, oldest first; `at` is the start of the interval in UTC epoch milliseconds. */
  readonly arrivals: readonly { readonly at: number; readonly count: number }[];
};

/** How many are registered by category, of a headcount. */
export const registeredIn = ({ byCategory }: Pick<Headcount, 'byCategory'>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(byCategory).map(([key, { registered }]) => [key, registered]));

/** A log entry together with the station that wrote it. */
export type StationEntry = LogEntry & { readonly stationId: string };

/**
 * Keeps the headcount of every checkpoint while facts come in, in any order and any of them again.
 * An entry costs as much as the history of its one attendee, however many others there are.
 */
export type HeadcountFold = {
  readonly add: (entry: StationEntry) => void;
  readonly at: (checkpointId: string) => Headcount;
  /** Who is inside one of the rooms, in no particular order. */
  readonly insideOf: (roomId: string) => ReadonlySet<string>;
  /** All that is known of one attendee, in no particular order. */
  readonly historyOf: (attendeeId: string) => ReadonlyArray<Trace>;
  /** Everybody of whom something is known. */
  readonly attendees: () => Iterable<string>;
};

type Roster = Extract<StationEntry, { kind: 'roster' }>;

const none: ReadonlySet<string> = new Set();

const isNewer = (a: Roster, b: Roster): boolean => inOrder(a, b) > 0;

/**
 * A fold that has seen nothing yet. All stations of an event work with one list, so the newest roster fact of any of them holds.
 * `exclusive`: checkpoints of which a person is at one at most. `rooms`: those of which it is kept who is inside.
 */
export const createHeadcountFold = (exclusive?: Exclusive, rooms: ReadonlySet<string> = none): HeadcountFold => {
  const histories = new Map<string, ReadonlyArray<Trace>>();
  const tallies = new Map<string, Tally>();
  const inside = new Map([...rooms].map((id) => [id, new Set<string>()]));
  let roster: Roster | null = null;

  const tallyAt = (checkpointId: string): Tally => {
    const known = tallies.get(checkpointId);
    if (known !== undefined) return known;
    const tally = createTally();
    tallies.set(checkpointId, tally);
    return tally;
  };
  const count = (attendeeId: string, presences: ReadonlyMap<string, Presence>, by: 1 | -1): void => {
    for (const [checkpointId, presence] of presences) {
      tallyAt(checkpointId).count(presence, by);
      if (presence.inside && by === 1) inside.get(checkpointId)?.add(attendeeId);
      if (presence.inside && by === -1) inside.get(checkpointId)?.delete(attendeeId);
    }
  };

  return {
    add: (entry) => {
      if (entry.kind === 'roster') {
        if (roster === null || isNewer(entry, roster)) roster = entry;
        return;
      }
      const trace = traceOf(entry);
      const attendeeId = subjectOf(entry);
      if (trace === null || attendeeId === null) return;
      const before = histories.get(attendeeId) ?? [];
      if (before.some((known) => known.id === trace.id)) return;
      const after = [...before, trace];
      histories.set(attendeeId, after);
      count(attendeeId, presencesOf(before, exclusive), -1);
      count(attendeeId, presencesOf(after, exclusive), 1);
    },
    at: (checkpointId) => tallyAt(checkpointId).headcount(roster?.payload.registered ?? {}),
    insideOf: (roomId) => inside.get(roomId) ?? none,
    historyOf: (attendeeId) => histories.get(attendeeId) ?? [],
    attendees: () => histories.keys(),
  };
};
