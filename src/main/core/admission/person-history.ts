import {
  inOrder,
  neverSeen,
  presencesOf,
  standing,
  traceOf,
  type Presence,
  type Trace,
} from '#shared/domain/presence.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import type { Log } from '../store/log.ts';

/** What this station recorded of one attendee. */
export type PersonHistory = {
  readonly at: (checkpointId: string) => Presence;
  /** Where the person stood at a checkpoint just before a fact. */
  readonly before: (fact: LogEntry, checkpointId: string) => Presence;
  /** Whether a counted scan was undone. */
  readonly isUndone: (scanId: string) => boolean;
};

const presence = (some: ReadonlyArray<Trace>, checkpointId: string): Presence =>
  presencesOf(some).get(checkpointId) ?? neverSeen;

// All of it comes from one log, so the station never decides the order.
const stationId = 'own';

/** Reads and folds what the log holds of an attendee. */
export const historyOf = (log: Log, attendeeId: string): PersonHistory => {
  const traces = log.ofAttendee(attendeeId).flatMap((entry) => traceOf({ ...entry, stationId }) ?? []);
  const kept = new Set(standing(traces).map(({ id }) => id));
  return {
    at: (checkpointId) => presence(traces, checkpointId),
    before: ({ id, seq }, checkpointId) =>
      presence(
        traces.toSorted(inOrder).filter((trace) => trace.id !== id && trace.seq < seq),
        checkpointId,
      ),
    isUndone: (scanId) => traces.some(({ id }) => id === scanId) && !kept.has(scanId),
  };
};
