import type { FastifyInstance } from 'fastify';
import type { Gate } from '../access/gate.ts';
import type { LiveStream } from '../live-stream.ts';
import { streamTo } from './stream-to.ts';

/** Where stations hear at once that there is something newer. */
export const addChangesRoute = (
  app: FastifyInstance,
  { gate, stream }: { readonly gate: Gate; readonly stream: LiveStream },
): void => {
  app.get('/api/v1/changes', { ...gate.requires(['station', 'host']), exposeHeadRoute: false }, (request, reply) =>
    streamTo(stream, request, reply),
  );
};
