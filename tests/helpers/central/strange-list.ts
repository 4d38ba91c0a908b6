import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Batch } from '#shared/contract/sync.ts';

/** Answers a batch as it likes; `sent` is the batch as it came. */
export type Behaviour = (sent: Batch, response: ServerResponse, request: IncomingMessage) => void;

/** A server of the test's own in the list's place; its behaviour may be changed while it runs. */
export const startStrangeList = async (
  first: Behaviour,
): Promise<{
  readonly port: number;
  readonly behave: (next: Behaviour) => void;
  readonly seen: ReadonlyArray<Batch>;
}> => {
  let behaviour = first;
  const seen: Batch[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const batch = JSON.parse(Buffer.concat(chunks).toString()) as Batch;
      seen.push(batch);
      behaviour(batch, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, behave: (next) => void (behaviour = next), seen };
};

/** A proper JSON answer. */
export const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Acknowledges whatever was sent. */
export const obedient: Behaviour = (sent, response) =>
  answer(response, 200, { highest: sent.entries.at(-1)?.seq ?? 0, serverTime: 0 });
