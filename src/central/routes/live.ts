import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import fastifyStatic from '@fastify/static';
import type { LiveStream } from '../live-stream.ts';
import type { Snapshot } from '../snapshot.ts';
import { streamTo } from './stream-to.ts';

export type LiveOptions = {
  /** The built page: index.html and assets/. */
  readonly liveFolder: string;
  readonly stream: LiveStream;
  readonly snapshot: () => Snapshot;
};

/** The live page, its counts once, and its counts at every change. */
export const addLiveRoutes = async (
  app: FastifyInstance,
  { liveFolder, stream, snapshot }: LiveOptions,
): Promise<void> => {
  if (existsSync(resolve(liveFolder, 'index.html'))) {
    // Without a wildcard the files are listed at start: no path of a request ever reaches the disk.
    await app.register(fastifyStatic, {
      root: resolve(liveFolder, 'assets'),
      prefix: '/live/assets/',
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
    app.get('/live', async (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', resolve(liveFolder), { cacheControl: false }),
    );
  } else {
    app.get('/live', async (_request, reply) =>
      reply.code(503).type('text/plain').send('The live page was not built.\n'),
    );
  }
  app.get('/', async (_request, reply) => reply.redirect('/live'));

  app.get('/live/counts', async (request, reply) => {
    const { id, json } = snapshot();
    reply.header('etag', `"${id}"`).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === `"${id}"`) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(json);
  });

  app.get('/live/stream', { exposeHeadRoute: false }, (request, reply) => {
    streamTo(stream, request, reply);
  });
};
