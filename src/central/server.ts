import type { AddressInfo } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError } from 'fastify';
import fastify from 'fastify';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralLog } from './list.ts';
import { openList } from './list.ts';
import type { ListedEvent } from './listed-event.ts';
import { createLiveStream } from './live-stream.ts';
import { addEventsRoute, refuse } from './routes/events.ts';
import { addLiveRoutes } from './routes/live.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { createSnapshots } from './snapshot.ts';
import { createTokenCheck } from './station-token.ts';
import type { CentralStore } from './store/central-store.ts';

/** What a central list is made of. The store belongs to the server from then on and is closed with it. */
export type CentralOptions = {
  readonly store: CentralStore;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  readonly stationToken: string;
  readonly event: ListedEvent;
  readonly liveFolder: string;
  readonly clock: { readonly now: () => number; readonly monotonic: () => number };
  readonly log: CentralLog;
};

/** A running central list. */
export type CentralServer = { readonly port: number; readonly close: () => Promise<void> };

const requestsAMinute = 6_000;

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown');

/** Folds what is stored, then listens. `port-taken` is an answer, not a crash: whoever chose the port decides. */
export const startCentral = async (
  options: CentralOptions,
): Promise<Outcome<CentralServer, 'port-taken' | 'cannot-listen'>> => {
  const { store, clock, log } = options;
  const list = await openList({ store, event: options.event, now: clock.now, log });
  const snapshot = createSnapshots(list);
  const stream = createLiveStream({
    snapshot,
    now: clock.monotonic,
    coalesceMs: 100,
    heartbeatMs: 15_000,
    maxPages: 5_000,
    maxBehindBytes: 256 * 1024,
  });
  list.onChange(stream.changed);

  const app = fastify({
    bodyLimit: 16 * 1024,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  addSecurityHeaders(app);
  await app.register(rateLimit, { max: requestsAMinute, timeWindow: '1 minute' });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refuse(reply, { code: 'too-large' });
    if (status === 429) return reply.code(429).send({ code: 'busy', retryAfterSeconds: 60 });
    if (status < 500) return refuse(reply, { code: 'malformed' });
    log({ level: 'error', what: 'request-failed', code: codeOf(error) });
    return refuse(reply, { code: 'busy', retryAfterSeconds: 5 });
  });
  addEventsRoute(app, { list, isStation: createTokenCheck(options.stationToken), now: clock.now });
  await addLiveRoutes(app, { liveFolder: options.liveFolder, stream, snapshot });
  app.get('/health', async () => ({ ok: true, ...(await list.tally()), pages: stream.size() }));
  app.addHook('preClose', async () => stream.close());

  const close = async (): Promise<void> => {
    await app.close();
    await store.close();
  };
  try {
    await app.listen({ port: options.port, host: options.host });
  } catch (error) {
    await close();
    const code = codeOf(error);
    log({ level: 'warn', what: 'cannot-listen', code });
    return { ok: false, code: code === 'EADDRINUSE' ? 'port-taken' : 'cannot-listen' };
  }
  return { ok: true, value: { port: (app.server.address() as AddressInfo).port, close } };
};
