import { z } from 'zod';
import {
  askReplySchema,
  attendeesReplySchema,
  checksumReplySchema,
  feedMarkSchema,
  feedReplySchema,
  type AskReply,
  type AskRequest,
  type AttendeeChange,
  type ChecksumReply,
  type FeedRequest,
} from '#shared/contract/fleet/feed.ts';
import { askList, bodyOf, type ListWay } from '../ask-list.ts';

/** What came back. `nonsense` is an answer that no central list gives: nothing of it is believed. */
export type Told<T> =
  | { readonly kind: 'told'; readonly value: T }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'unreachable' };

// What stands on a page is looked into one by one: a single item that makes no sense holds nothing else up.
const page = z.object({ page: z.array(z.unknown()).max(5_000), upTo: feedMarkSchema, newest: z.int().min(0) });
const replySchema = feedReplySchema.extend({ facts: page, attendees: page });

/** An answer of the feed, its pages not looked into. */
export type FeedAnswer = z.infer<typeof replySchema>;

/** What a station asks its list besides handing over facts. */
export type FeedExchange = {
  readonly feed: (request: FeedRequest) => Promise<Told<FeedAnswer>>;
  readonly attendees: (changes: ReadonlyArray<AttendeeChange>) => Promise<Told<{ readonly taken: number }>>;
  readonly checksum: () => Promise<Told<ChecksumReply>>;
  /** Answers at the latest after the time limit. */
  readonly ask: (question: AskRequest, limitMs: number) => Promise<Told<AskReply>>;
};

const longestAnswer = 8 * 1024 * 1024;

const isRevoked = (body: unknown): boolean => z.object({ code: z.literal('revoked') }).safeParse(body).success;

/** Talks over the way that there is at the moment; a captive portal, a cut body or a foreign server tells nothing. */
export const createFeedExchange = (way: () => ListWay | null, signal: AbortSignal, timeoutMs: number): FeedExchange => {
  const call = async <T>(path: string, schema: z.ZodType<T>, body: unknown, limitMs = timeoutMs): Promise<Told<T>> => {
    const to = way();
    const request = { method: body === undefined ? 'GET' : 'POST', path, body: bodyOf(body) } as const;
    const answer = to === null ? null : await askList(to, { ...request, longestAnswer, timeoutMs: limitMs }, signal);
    if (answer === null) return { kind: 'unreachable' };
    if (answer.status === 403 && isRevoked(answer.body)) return { kind: 'revoked' };
    const read = schema.safeParse(answer.body);
    return answer.status === 200 && read.success ? { kind: 'told', value: read.data } : { kind: 'nonsense' };
  };
  return {
    feed: (request) => call('/api/v1/feed', replySchema, request),
    attendees: (changes) => call('/api/v1/attendees', attendeesReplySchema, { changes }),
    checksum: () => call('/api/v1/checksum', checksumReplySchema, undefined),
    ask: (question, limitMs) => call('/api/v1/ask', askReplySchema, question, limitMs),
  };
};
