import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, get } from 'node:http';
import { quietDoor } from './list-process.ts';

/** Opens the stream of a live page; calls back with the number of arrivals at the quiet door in each message. */
const openPage = async (port: number, agent: Agent, onArrived: (arrived: number) => void): Promise<void> => {
  const [response] = (await once(get({ port, path: '/live/stream', agent }), 'response')) as [IncomingMessage];
  const wanted = new RegExp(`"id":"${quietDoor}".*?"arrived":(?<arrived>\\d+)`, 'u');
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const arrived = wanted.exec(message)?.groups?.['arrived'];
      if (arrived !== undefined) onArrived(Number(arrived));
    }
  });
  // The server ends all pages when the bench is over.
  response.on('error', () => undefined);
};

/** Opens so many live pages; `latencies` grows by one for each scan and page, from the moment that `sent` was told of it. */
export const openPages = async (
  port: number,
  pages: number,
): Promise<{ readonly sent: () => void; readonly latencies: ReadonlyArray<number> }> => {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const sentAt: number[] = [];
  const latencies: number[] = [];
  const seen = Array.from({ length: pages }, () => 0);
  for (let page = 0; page < pages; page += 1) {
    await openPage(port, agent, (arrived) => {
      const now = performance.now();
      // One message may carry several scans.
      for (let scan = seen[page] ?? 0; scan < arrived; scan += 1) latencies.push(now - (sentAt[scan] ?? now));
      seen[page] = arrived;
    });
  }
  return { sent: () => void sentAt.push(performance.now()), latencies };
};
