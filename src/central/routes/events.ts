import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BatchReply, SyncRefusal } from '#shared/contract/sync.ts';
import { batchSchema } from '#shared/contract/sync.ts';
import type { CentralList } from '../list.ts';

export type EventsOptions = {
  readonly list: CentralList;
  readonly isStation: (authorization: string | undefined) => boolean;
  readonly now: () => number;
};

/** A batch is at most 256 kB of entries; the rest of the room is for the envelope. */
const bodyLimit = 320 * 1024;
const maxAtOnce = 8;
const wrongTokensAMinute = 60;

const statusOf = { unauthorised: 401, malformed: 400, conflict: 409, busy: 503, 'too-large': 413 } as const;

/** Answers with a refusal of the sync contract. */
export const refuse = (reply: FastifyReply, refusal: SyncRefusal): FastifyReply => {
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.retryAfterSeconds);
  return reply.code(statusOf[refusal.code]).send(refusal);
};

const isContiguous = (entries: ReadonlyArray<{ readonly seq: number }>): boolean =>
  entries.every((entry, index) => index === 0 || entry.seq === (entries[index - 1]?.seq ?? 0) + 1);

/** Where stations bring their facts. */
export const addEventsRoute = (app: FastifyInstance, { list, isStation, now }: EventsOptions): void => {
  let atOnce = 0;
  app.post(
    '/api/v1/events',
    {
      bodyLimit,
      config: {
        rateLimit: {
          max: wrongTokensAMinute,
          timeWindow: '1 minute',
          allowList: (request) => isStation(request.headers.authorization),
        },
      },
      // After the rate limit and before the body is read: a stranger cannot make the server parse anything.
      preParsing: async (request, reply) => {
        if (!isStation(request.headers.authorization)) await refuse(reply, { code: 'unauthorised' });
      },
    },
    async (request, reply) => {
      if (atOnce >= maxAtOnce) return refuse(reply, { code: 'busy', retryAfterSeconds: 1 });
      const batch = batchSchema.safeParse(request.body);
      if (!batch.success || !isContiguous(batch.data.entries)) return refuse(reply, { code: 'malformed' });
      atOnce += 1;
      try {
        const highest = await list.accept(batch.data);
        if (highest === null) return await refuse(reply, { code: 'conflict' });
        return { highest, serverTime: now() } satisfies BatchReply;
      } finally {
        atOnce -= 1;
      }
    },
  );
};
