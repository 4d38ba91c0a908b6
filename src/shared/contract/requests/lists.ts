import { z } from 'zod';
import { answer, nothing } from '../answer.ts';
import type { Outcome } from '../ipc.ts';
import type { AttendeeView, RecentScan } from '../views.ts';

const key = z.string().min(1).max(100);

/** `attendance`: who came, with all counts; `journal`: what was done by whom; `paper`: to tick when all else fails. */
const orderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attendance'),
    /** Null for the whole event: a sheet for every checkpoint, as a file of one table only the entrance. */
    checkpointId: key.nullable(),
    form: z.enum(['xlsx', 'csv']),
    language: z.enum(['de', 'en']),
  }),
  z.object({ kind: z.literal('journal'), form: z.enum(['xlsx', 'csv']), language: z.enum(['de', 'en']) }),
  z.object({
    kind: z.literal('paper'),
    checkpointId: key,
    /** With a line for each person's signature, as funding bodies ask for. */
    signatures: z.boolean(),
    language: z.enum(['de', 'en']),
  }),
]);
export type ListOrder = z.infer<typeof orderSchema>;

/** People or lines done so far. */
export type ListProgress = { readonly done: number; readonly of: number };

/** Where the list lies, and how many rows it has. */
export type MadeList = { readonly path: string; readonly count: number };

export type ListTrouble =
  | 'locked'
  | 'busy'
  /** There is nobody, or nothing, that the list would hold. */
  | 'nobody'
  | 'cancelled'
  | 'cannot-draw'
  | 'cannot-save'
  | 'cannot-record';

/** A paper list that was printed here last: when, for which checkpoint, and how many rows are numbered on it. */
export type PrintedList = { readonly at: number; readonly checkpointId: string; readonly rows: number };

/** `already-in`: was seen there by then or since, so the tick says nothing new; `future`: the time is still to come. */
export type TickTrouble = 'locked' | 'unknown' | 'already-in' | 'future' | 'cannot-record';

/** Lists to take home, or to tick on paper and enter afterwards. */
export const listsRequests = {
  'lists.make': { input: orderSchema, output: answer<Outcome<MadeList, ListTrouble>>() },
  'lists.cancel': { input: nothing, output: answer<null>() },
  /** Shows a list in the system's file manager. */
  'lists.reveal': { input: z.object({ path: z.string().max(4_096) }), output: answer<Outcome<null, 'locked'>>() },
  /** Null when none was printed here. */
  'lists.printed': { input: nothing, output: answer<PrintedList | null>() },
  /** Whom a few letters, or the number of a row of the last paper list, mean; likeliest first. */
  'lists.find': { input: z.object({ text: z.string().max(200) }), output: answer<readonly AttendeeView[]>() },
  /** Admits somebody who was ticked on paper. `at`: when that was, UTC epoch milliseconds, null for now. */
  'lists.tick': {
    input: z.object({ attendeeId: key, checkpointId: key, at: z.int().min(0).nullable() }),
    output: answer<Outcome<RecentScan, TickTrouble>>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
