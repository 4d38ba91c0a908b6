import { z } from 'zod';
import { answer } from '../answer.ts';
import type { Outcome } from '../ipc.ts';

export type EventChangeTrouble =
  | 'locked'
  /** The station has joined a list: its host decides. */
  | 'not-host'
  | 'bad-event'
  /** A checkpoint that scans hang on would vanish. */
  | 'used-checkpoint'
  /** A category that somebody has would vanish. */
  | 'used-category'
  | 'cannot-record';

/** The events on this machine: making, opening, rehearsing, deleting one. */
export const eventsRequests = {
  /** Stores the open event as it is to be, moments as UTC epoch milliseconds; after an `ok` the station opens anew. */
  'events.change': {
    input: z.object({ event: z.unknown() }),
    output: answer<Outcome<null, EventChangeTrouble>>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
