import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';

/** The addresses of a machine's own loopback, as a socket names them. */
const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(?:127\.|::1$|::ffff:127\.)/u.test(address);

/**
 * Whether nobody on the way can have read the request: it came by TLS, from this machine, or by TLS to the proxy that stands before the list.
 * What a proxy says counts only where one was announced; Fastify believes it only from loopback and private addresses then.
 */
export const isConfidential = (request: FastifyRequest, isBehindProxy: boolean): boolean => {
  if (request.raw.socket instanceof TLSSocket) return true;
  const isForwarded = 'x-forwarded-proto' in request.headers || 'x-forwarded-for' in request.headers;
  if (isForwarded) return isBehindProxy && request.protocol === 'https';
  return isLoopback(request.raw.socket.remoteAddress);
};
