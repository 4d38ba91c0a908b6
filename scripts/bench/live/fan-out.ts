import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { inFolder } from '../support/filled-store.ts';
import { percentile, report } from '../support/measurement.ts';
import { batchesOf } from './batches.ts';
import { startListProcess } from './list-process.ts';

const goalMs = 250;

/** Opens the stream of a live page; calls back with the number of arrivals in each message. */
const openPage = async (port: number, agent: Agent, onArrived: (arrived: number) => void): Promise<void> => {
  const [response] = (await once(get({ port, path: '/live/stream', agent }), 'response')) as [IncomingMessage];
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const arrived = /"arrived":(?<arrived>\d+)/u.exec(message)?.groups?.['arrived'];
      if (arrived !== undefined) onArrived(Number(arrived));
    }
  });
  // The server ends all pages when the bench is over.
  response.on('error', () => undefined);
};

/** From a station's request with one scan to its number on every open page, at a busy door's pace of about five scans a second. */
export const measureFanOut = (pages: number, scans: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const list = await startListProcess(folder);
    const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
    const sentAt: number[] = [];
    const seen = Array.from({ length: pages }, () => 0);
    const latencies: number[] = [];
    for (let page = 0; page < pages; page += 1) {
      await openPage(list.port, agent, (arrived) => {
        const now = performance.now();
        // One message may carry several scans.
        for (let scan = seen[page] ?? 0; scan < arrived; scan += 1) latencies.push(now - (sentAt[scan] ?? now));
        seen[page] = arrived;
      });
    }
    for (const batch of batchesOf(scans, 1)) {
      sentAt.push(performance.now());
      await list.post(JSON.stringify(batch));
      await setTimeout(40 + Math.random() * 320);
    }
    while (latencies.length < pages * scans) await setTimeout(20);
    await list.stop();
    const value = percentile(latencies, 0.99);
    const name = `scan to every live page p99, ${pages} pages`;
    report({ name, value, unit: 'ms', bare: null, ratio: null, goal: goalMs, met: value <= goalMs });
    return value <= goalMs;
  });
