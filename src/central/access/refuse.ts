import type { FastifyReply } from 'fastify';
import type { SyncRefusal } from '#shared/contract/sync.ts';

const statusOf = {
  unauthorised: 401,
  forbidden: 403,
  'not-encrypted': 403,
  revoked: 403,
  'unknown-station': 404,
  malformed: 400,
  conflict: 409,
  busy: 503,
  'too-large': 413,
} as const;

/** Answers with a refusal of the sync contract. */
export const refuse = (reply: FastifyReply, refusal: SyncRefusal): FastifyReply => {
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.retryAfterSeconds);
  return reply.code(statusOf[refusal.code]).send(refusal);
};
