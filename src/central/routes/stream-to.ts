import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveStream } from '../live-stream.ts';

const firstOf = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** Hands a request's connection to a stream of server-sent events; one that is full asks to come back later. */
export const streamTo = (stream: LiveStream, request: FastifyRequest, reply: FastifyReply): void => {
  reply.hijack();
  const response = reply.raw;
  const headers = { ...reply.getHeaders(), 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' } as Record<string, string>);
  if (!stream.add(response, firstOf(request.headers['last-event-id']))) response.end('retry: 15000\n\n');
};
