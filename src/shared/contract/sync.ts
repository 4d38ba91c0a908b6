import { z } from 'zod';

const entry = z.object({
  seq: z.int().min(1),
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  at: z.int(),
  tick: z.int(),
  /** Not looked into here: a server keeps kinds that it does not know. */
  payload: z.json(),
});

/** A station's facts on their way up, POST /api/v1/events with `Authorization: Bearer <token>`. At most 200, contiguous by seq. */
export const batchSchema = z.object({
  station: z.object({ id: z.uuid(), name: z.string().max(60), epoch: z.uuid() }),
  sentAt: z.int(),
  entries: z.array(entry).max(200),
});
export type Batch = z.infer<typeof batchSchema>;

/** The highest seq up to which the server holds everything of this station and epoch; the station's cursor goes there, never above. */
export const batchReplySchema = z.object({ highest: z.int().min(0), serverTime: z.int() });
export type BatchReply = z.infer<typeof batchReplySchema>;

/** A refusal of the sync routes. `conflict`: the same id or seq with other content, nothing was stored. */
export const syncRefusalSchema = z.object({
  code: z.enum(['unauthorised', 'malformed', 'conflict', 'busy', 'too-large']),
  retryAfterSeconds: z.int().optional(),
});
export type SyncRefusal = z.infer<typeof syncRefusalSchema>;

const counts = z.object({ registered: z.int(), arrived: z.int(), inside: z.int() });

/** What the live page shows; counts only, no names. */
export const liveCountsSchema = counts.extend({
  event: z.object({
    name: z.string(),
    venue: z.string(),
    timeZone: z.string(),
    colour: z.string(),
    startsAt: z.int(),
    endsAt: z.int(),
  }),
  categories: z.array(counts.extend({ key: z.string(), label: z.record(z.string(), z.string()) })),
  arrivals: z.array(z.object({ at: z.int(), count: z.int() })),
  changedAt: z.int(),
});
export type LiveCounts = z.infer<typeof liveCountsSchema>;
