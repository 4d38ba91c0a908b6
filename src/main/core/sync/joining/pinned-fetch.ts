import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { Readable, type Duplex } from 'node:stream';
import { fingerprintOf, openTls } from './see-certificate.ts';

/** Whom a connection may lead to: the holder of one certificate, or whom the system's authorities vouch for. */
export type Trust = { readonly kind: 'certificate'; readonly fingerprint: string } | { readonly kind: 'authorities' };

/** What `fetch` does, over connections that were checked before a byte of a request was sent; `close` ends them all. */
export type PinnedFetch = { readonly fetch: typeof fetch; readonly close: () => void };

/** An answer came from somebody with another certificate. */
export class OtherCertificateError extends Error {
  override readonly name = 'OtherCertificateError';
}

const connectMs = 10_000;
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/** The trust that a stored certificate (PEM) stands for; null leaves it to the system's authorities. */
export const trustIn = (pem: string | null): Trust =>
  pem === null
    ? { kind: 'authorities' }
    : { kind: 'certificate', fingerprint: fingerprintOf(new X509Certificate(pem).raw) };

const connectPinned = async (host: string, port: number, fingerprint: string): Promise<Duplex> => {
  const { socket, certificate } = await openTls({ host, port }, connectMs);
  if (certificate.fingerprint === fingerprint) return socket;
  socket.on('error', () => undefined);
  socket.destroy();
  throw new OtherCertificateError('another certificate');
};

const agentFor = (trust: Trust): https.Agent => {
  const agent = new https.Agent({ keepAlive: true, maxFreeSockets: 4 });
  if (trust.kind === 'authorities') return agent;
  agent.createConnection = ({ host, port }, callback) => {
    void (async () => {
      const [tried] = await Promise.allSettled([connectPinned(String(host), Number(port), trust.fingerprint)]);
      if (tried.status === 'fulfilled') callback?.(null, tried.value);
      else callback?.(tried.reason as Error, undefined as unknown as Duplex);
    })();
    return undefined;
  };
  return agent;
};

const answerOf = (incoming: IncomingMessage): Response => {
  const headers = new Headers();
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  const status = incoming.statusCode ?? 0;
  if (bodyless.has(status)) {
    incoming.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(incoming) as ReadableStream<Uint8Array>, { status, headers });
};

/** A fetch over HTTPS for one kind of trust. Takes texts and bytes as body, follows no redirect, sends nothing before the other side was recognised. */
export const createPinnedFetch = (trust: Trust): PinnedFetch => {
  const agent = agentFor(trust);
  return {
    fetch: (input, init = {}) =>
      new Promise((resolve, reject) => {
        const { method = 'GET', headers, body, signal } = init;
        const request = https.request(new URL(String(input)), {
          agent,
          method,
          headers: Object.fromEntries(new Headers(headers)),
          ...(signal === null || signal === undefined ? {} : { signal }),
        });
        // Node tells of an abort only once there is a connection.
        signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
        // Also after the answer began: a listener must stand, and the body's reader is told by the body.
        request.on('error', reject);
        request.once('response', (incoming) => {
          try {
            resolve(answerOf(incoming));
          } catch (error) {
            incoming.destroy();
            reject(error instanceof Error ? error : new Error('no answer'));
          }
        });
        request.end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
};
