import type { FastifyError, FastifyInstance } from 'fastify';
import type { CentralLog } from '../list.ts';
import { refuse } from './refuse.ts';

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown');

/** Whatever goes wrong with a request is answered by a code of the contract; our own mistakes go to the log besides, by their code alone. */
export const addErrorAnswers = (app: FastifyInstance, log: CentralLog): void => {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refuse(reply, { code: 'too-large' });
    if (status === 429) return reply.code(429).send({ code: 'busy', retryAfterSeconds: 60 });
    if (status < 500) return refuse(reply, { code: 'malformed' });
    log({ level: 'error', what: 'request-failed', code: codeOf(error) });
    return refuse(reply, { code: 'busy', retryAfterSeconds: 5 });
  });
};
