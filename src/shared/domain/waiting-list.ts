import { inOrder, type Place } from './presence.ts';
import type { LogEntry } from './scan.ts';

/** One fact of the queue before one checkpoint: from here on somebody waits, or no longer does. */
export type WaitingStep = Place & {
  readonly attendeeId: string;
  readonly checkpointId: string;
  readonly waits: boolean;
  /** UTC epoch milliseconds by the clock of the station that recorded it. */
  readonly at: number;
};

/** Somebody in the queue, and since when. */
export type Waiting = { readonly attendeeId: string; readonly since: number };

/** What a fact means for queues; nothing for most. Whoever takes a place waits for it no more. */
export const waitingStepsOf = (fact: LogEntry): ReadonlyArray<WaitingStep> => {
  const { id, seq, tick, at } = fact;
  const place = { id, seq, tick, at };
  if (fact.kind === 'waiting') {
    const { attendeeId, checkpointId, waits } = fact.payload;
    return [{ ...place, attendeeId, checkpointId, waits }];
  }
  if (fact.kind !== 'change' || fact.payload.what !== 'rebooked') return [];
  const { attendeeId, taken } = fact.payload;
  return taken.map((checkpointId) => ({ ...place, attendeeId, checkpointId, waits: false }));
};

/** The step with which somebody's present wait began; null for nobody who waits. Waiting twice keeps the first place. */
const beginOf = (steps: ReadonlyArray<WaitingStep>): WaitingStep | null => {
  let begin: WaitingStep | null = null;
  for (const step of steps.toSorted(inOrder)) begin = step.waits ? (begin ?? step) : null;
  return begin;
};

/** Keeps the queue before every checkpoint while facts come in, in any order and any of them again. */
export type WaitingFold = {
  readonly add: (fact: LogEntry) => void;
  /** Whoever waits, the first in line first. Leaving the queue and coming back means its end. */
  readonly at: (checkpointId: string) => ReadonlyArray<Waiting>;
};

type Queued = { readonly steps: ReadonlyArray<WaitingStep>; readonly begin: WaitingStep | null };

/** A fold that has seen nothing yet. A fact costs as much as the waiting of its one attendee. */
export const createWaitingFold = (): WaitingFold => {
  const queues = new Map<string, Map<string, Queued>>();
  const take = (step: WaitingStep): void => {
    const queue = queues.get(step.checkpointId) ?? new Map<string, Queued>();
    queues.set(step.checkpointId, queue);
    const before = queue.get(step.attendeeId)?.steps ?? [];
    if (before.some(({ id }) => id === step.id)) return;
    const steps = [...before, step];
    queue.set(step.attendeeId, { steps, begin: beginOf(steps) });
  };
  return {
    add: (fact) => waitingStepsOf(fact).forEach(take),
    at: (checkpointId) =>
      [...(queues.get(checkpointId)?.values() ?? [])]
        .flatMap(({ begin }) => begin ?? [])
        .toSorted(inOrder)
        .map(({ attendeeId, at }) => ({ attendeeId, since: at })),
  };
};
