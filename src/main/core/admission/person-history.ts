import {
  inOrder,
  lastEntryAt,
  neverSeen,
  presencesOf,
  standing,
  traceOf,
  type Exclusive,
  type Place,
  type Presence,
  type Trace,
} from '#shared/domain/presence.ts';
import type { HeardFacts } from '../store/heard.ts';
import type { Log } from '../store/log.ts';

/** What this station and, as far as it heard, all others recorded of one attendee. */
export type PersonHistory = {
  readonly at: (checkpointId: string) => Presence;
  /** Where the person stood at a checkpoint just before a fact. */
  readonly before: (fact: Place, checkpointId: string) => Presence;
  /** The other room that an entry ended a stay in; null for none. */
  readonly movedFrom: (fact: Place, checkpointId: string) => string | null;
  /** The station at which the person came in last before a fact; null for this one, and for nobody who came in. */
  readonly enteredElsewhere: (fact: Place, checkpointId: string) => string | null;
  /** Whether a counted scan was undone. */
  readonly isUndone: (scanId: string) => boolean;
};

/** Where histories are read. */
export type HistorySources = {
  readonly log: Pick<Log, 'ofAttendee'>;
  readonly heard: Pick<HeardFacts, 'ofAttendee'>;
  readonly exclusive: Exclusive;
};

// Stands for this station; no station's id is empty.
const own = '';

/** Reads and folds what is known of an attendee. */
export const historyOf = ({ log, heard, exclusive }: HistorySources, attendeeId: string): PersonHistory => {
  const traces: ReadonlyArray<Trace> = [
    ...log.ofAttendee(attendeeId).map((entry) => ({ ...entry, stationId: own })),
    ...heard.ofAttendee(attendeeId),
  ].flatMap((entry) => traceOf(entry) ?? []);
  const kept = new Set(standing(traces).map(({ id }) => id));
  const presence = (some: ReadonlyArray<Trace>, checkpointId: string): Presence =>
    presencesOf(some, exclusive).get(checkpointId) ?? neverSeen;
  const earlierThan = (fact: Place): ReadonlyArray<Trace> => traces.filter((trace) => inOrder(trace, fact) < 0);
  return {
    at: (checkpointId) => presence(traces, checkpointId),
    before: (fact, checkpointId) => presence(earlierThan(fact), checkpointId),
    movedFrom: (fact, checkpointId) => {
      if (!exclusive.has(checkpointId)) return null;
      const rooms = [...presencesOf(earlierThan(fact), exclusive)];
      return rooms.find(([id, { inside }]) => inside && id !== checkpointId && exclusive.has(id))?.[0] ?? null;
    },
    enteredElsewhere: (fact, checkpointId) => {
      const entry = lastEntryAt(earlierThan(fact), checkpointId);
      return entry === undefined || entry.stationId === own ? null : entry.stationId;
    },
    isUndone: (scanId) => traces.some(({ id }) => id === scanId) && !kept.has(scanId),
  };
};
