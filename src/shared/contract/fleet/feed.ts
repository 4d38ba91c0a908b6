import { z } from 'zod';
import { storableText } from './text.ts';
import { assignmentSchema } from './stations.ts';

const key = storableText(100).min(1);

/** Where a reader of a numbered feed stopped: the number and the mark that it saw there, so that a list that was restored from an older backup is noticed. */
export const feedMarkSchema = z.object({ number: z.int().min(0), id: z.string().max(100).nullable() });
export type FeedMark = z.infer<typeof feedMarkSchema>;

/** POST /api/v1/feed, with the station's token: what happened elsewhere since. `epoch` names the life of its own log, whose facts are left out up to the number `own`, the newest there. */
export const feedRequestSchema = z.object({
  epoch: z.uuid(),
  own: z.int().min(0).optional(),
  facts: feedMarkSchema,
  attendees: feedMarkSchema,
  /** The version of the event's description that the station has; 0 for none. */
  event: z.int().min(0),
});
export type FeedRequest = z.infer<typeof feedRequestSchema>;

/** A fact of another station, as that station wrote it. */
export const heardFactSchema = z.object({
  number: z.int().min(1),
  stationId: z.uuid(),
  seq: z.int().min(1),
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  at: z.int(),
  tick: z.int(),
  payload: z.json(),
});
export type HeardFact = z.infer<typeof heardFactSchema>;

/** What stands in a list about one person. Personal data: kept apart from facts, which hold the id alone. */
export const attendeeDocumentSchema = z.object({
  name: z.string().max(1_000),
  familyName: z.string().max(1_000).nullable(),
  organisation: z.string().max(1_000),
  email: z.string().max(1_000).nullable(),
  category: key,
  role: z.string().max(1_000).nullable(),
  language: z.string().max(40).nullable(),
  registration: z.enum(['valid', 'cancelled', 'unpaid', 'blocked']),
  bookings: z.array(key).max(200),
  marks: z.array(z.string().max(300)).max(100),
  codes: z.array(z.string().min(1).max(2_000)).max(50),
});
export type AttendeeDocument = z.infer<typeof attendeeDocumentSchema>;

/** How an attendee stands since `tick` (which of two versions stands: `standsAgainst`); `attendee` null: taken off the list. */
export const attendeeChangeSchema = z.object({
  id: key,
  tick: z.int(),
  stationId: z.uuid(),
  attendee: attendeeDocumentSchema.nullable(),
});
export type AttendeeChange = z.infer<typeof attendeeChangeSchema>;

/** An `Event` with all moments fixed; looked into by the station, which refuses what it cannot use. */
export const eventDocumentSchema = z.object({ version: z.int().min(1), event: z.json() });
export type EventDocument = z.infer<typeof eventDocumentSchema>;

/** The next page of everything that changed. `reset`: the marks are of a list that was restored; read again from 0, what is known is not doubled. */
export const feedReplySchema = z.object({
  reset: z.boolean(),
  facts: z.object({ page: z.array(heardFactSchema), upTo: feedMarkSchema, newest: z.int().min(0) }),
  attendees: z.object({ page: z.array(attendeeChangeSchema), upTo: feedMarkSchema, newest: z.int().min(0) }),
  event: eventDocumentSchema.nullable(),
  assignment: assignmentSchema,
  /** How many more this station may let in by itself while it hears nothing, by checkpoint with a capacity. */
  shares: z.record(key, z.int().min(0)),
  serverTime: z.int(),
});
export type FeedReply = z.infer<typeof feedReplySchema>;

/** POST /api/v1/attendees: changes that a station made, at most `attendeesAPage`. Answered with how many were newer than what the list had. */
export const attendeesRequestSchema = z.object({ changes: z.array(attendeeChangeSchema).max(500) });
export const attendeesReplySchema = z.object({ taken: z.int().min(0) });
export type AttendeesReply = z.infer<typeof attendeesReplySchema>;

/** GET /api/v1/checksum: how many attendees the list has (removed ones left out) and the exclusive or of `attendeeHash` over them; up to `number` of its feed. */
export const checksumReplySchema = z.object({
  number: z.int().min(0),
  attendees: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{16}$/u),
});
export type ChecksumReply = z.infer<typeof checksumReplySchema>;

/** Events of GET /api/v1/changes (server-sent, with the station's token): `newest` says that there is more to read. */
export const newestSchema = z.object({ facts: z.int(), attendees: z.int(), event: z.int(), assignment: z.int() });
export type Newest = z.infer<typeof newestSchema>;

/** POST /api/v1/ask, for checkpoints in strict mode: may this person come in, as far as all stations know? `id` is the id that the fact will have. */
export const askRequestSchema = z.object({
  id: z.uuid(),
  attendeeId: key,
  checkpointId: key,
  at: z.int(),
});
export type AskRequest = z.infer<typeof askRequestSchema>;
export const askReplySchema = z.discriminatedUnion('kind', [
  /** Nobody else may have the place of this person for some seconds. */
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('already-in'), since: z.int(), station: z.string().max(100) }),
  z.object({ kind: z.literal('full') }),
]);
export type AskReply = z.infer<typeof askReplySchema>;
