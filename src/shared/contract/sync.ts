import { z } from 'zod';
import { stationReportSchema } from './fleet/stations.ts';
import { storableText } from './fleet/text.ts';

const entry = z.object({
  seq: z.int().min(1),
  id: z.uuid(),
  kind: storableText(40).min(1),
  at: z.int(),
  tick: z.int(),
  /** Not looked into here: a server keeps kinds that it does not know. */
  payload: z.json(),
});

/** A station's facts on their way up, POST /api/v1/events with `Authorization: Bearer <token>`. At most 200, contiguous by seq. */
export const batchSchema = z.object({
  station: z.object({ id: z.uuid(), name: storableText(60), epoch: z.uuid() }),
  sentAt: z.int(),
  report: stationReportSchema.optional(),
  entries: z.array(entry).max(200),
});
export type Batch = z.infer<typeof batchSchema>;

/** The highest seq up to which the server holds everything of this station and epoch; the station's cursor goes there, never above. */
export const batchReplySchema = z.object({ highest: z.int().min(0), serverTime: z.int() });
export type BatchReply = z.infer<typeof batchReplySchema>;

/**
 * A refusal of the sync routes. `conflict`: the same id or seq with other content, nothing was stored. `revoked`: the station is no longer
 * part of the fleet; its facts are still taken for a day, everything else is refused. `forbidden`: not with this kind of token. `not-encrypted`: a token
 * came over plain HTTP from another machine.
 */
export const syncRefusalSchema = z.object({
  code: z.enum([
    'unauthorised',
    'revoked',
    'forbidden',
    'not-encrypted',
    'unknown-station',
    'malformed',
    'conflict',
    'busy',
    'too-large',
  ]),
  retryAfterSeconds: z.int().optional(),
});
export type SyncRefusal = z.infer<typeof syncRefusalSchema>;

const counts = z.object({ registered: z.int(), arrived: z.int(), inside: z.int() });
const labels = z.record(z.string(), z.string());

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
  categories: z.array(counts.extend({ key: z.string(), label: labels })),
  /** Every checkpoint in the event's order; `registered` are those who booked it, null where nobody books. */
  checkpoints: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['entrance', 'workshop', 'stand']),
      name: labels,
      room: z.string().nullable(),
      capacity: z.int().nullable(),
      registered: z.int().nullable(),
      arrived: z.int(),
      inside: z.int(),
    }),
  ),
  /** Part of the counts was told by stations whose facts are still on their way. */
  provisional: z.boolean(),
  arrivals: z.array(z.object({ at: z.int(), count: z.int() })),
  changedAt: z.int(),
});
export type LiveCounts = z.infer<typeof liveCountsSchema>;
