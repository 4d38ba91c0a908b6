import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** A server that speaks TLS and plain HTTP on one port. */
export type OnePort = {
  /** Gives every request to this handler. Answers with a server for Fastify to hold on to; it never listens itself. */
  readonly serve: (handler: RequestListener) => HttpServer;
  /** Answers with the port; rejects as `net.Server.listen` does. */
  readonly listen: (port: number, host: string) => Promise<number>;
  /** Takes no new connections and cuts those that are open. */
  readonly close: () => Promise<void>;
};

export type OnePortOptions = {
  /** Null where a proxy ends TLS. */
  readonly certificate: Certificate | null;
  /** A connection that has sent nothing for so long is closed. */
  readonly silentMs?: number;
  /** A request whose head is not complete after so long is cut off. */
  readonly headMs?: number;
  /** So many connections may say nothing at once; one more and the oldest of them is closed. */
  readonly maxSilent?: number;
};

const tlsHandshake = 0x16;
const limits = {
  requestTimeout: 30_000,
  keepAliveTimeout: 72_000,
  maxHeaderSize: 16 * 1024,
} as const;

/**
 * The first byte of a connection says what it speaks: TLS begins with 0x16, HTTP with a letter. The byte is put back before the connection is handed
 * on, so that nothing of it is lost.
 */
export const createOnePort = (options: OnePortOptions): OnePort => {
  const { certificate, silentMs = 10_000, headMs = 10_000, maxSilent = 5_000 } = options;
  const timeouts = { ...limits, headersTimeout: headMs, connectionsCheckingInterval: Math.min(2_000, headMs) };
  const plain = createHttpServer(timeouts);
  const secure =
    certificate === null
      ? null
      : createHttpsServer({
          ...timeouts,
          cert: certificate.certificate,
          key: certificate.key,
          minVersion: 'TLSv1.2',
          handshakeTimeout: 10_000,
        });
  // Neither ever listens itself, but Node looks for slow requests only from then on.
  plain.emit('listening');
  secure?.emit('listening');
  const silent = new Set<Socket>();
  const open = new Set<Socket>();

  const sort = (socket: Socket): void => {
    open.add(socket);
    silent.add(socket);
    if (silent.size > maxSilent) {
      for (const oldest of silent) {
        oldest.destroy();
        break;
      }
    }
    const end = (): void => void socket.destroy();
    socket.once('close', () => {
      open.delete(socket);
      silent.delete(socket);
    });
    socket.on('error', end);
    socket.setTimeout(silentMs, end);
    socket.once('data', (first) => {
      socket.pause();
      silent.delete(socket);
      socket.setTimeout(0);
      socket.off('timeout', end);
      const server = typeof first !== 'string' && first[0] === tlsHandshake ? secure : plain;
      if (server === null) {
        socket.destroy();
        return;
      }
      socket.unshift(first);
      server.emit('connection', socket);
      // The server has its listeners now.
      process.nextTick(() => socket.resume());
    });
  };
  const listener = createServer({ noDelay: true }, sort);

  return {
    serve: (handler) => {
      secure?.on('request', handler);
      return plain.on('request', handler);
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        listener.once('error', reject);
        listener.listen({ port, host, backlog: 1_024 }, () => {
          listener.off('error', reject);
          resolve((listener.address() as AddressInfo).port);
        });
      }),
    close: async () => {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const socket of open) socket.destroy();
      // Ends their timers; neither ever listened.
      plain.close();
      secure?.close();
      await closed;
    },
  };
};
