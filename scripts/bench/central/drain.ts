import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inFolder } from '../support/filled-store.ts';
import { percentile, report, reportWithin } from '../support/measurement.ts';
import { openBare } from './bare.ts';
import { batchesOf } from './batches.ts';
import { quietDoor, startListProcess } from './list-process.ts';
import { openOtherDoor } from './other-door.ts';
import { openPages } from './pages.ts';

export type Drain = {
  readonly store: 'SQLite' | 'PostgreSQL';
  /** Makes an empty database; null for a file in the folder of the run. */
  readonly database: (() => Promise<string>) | null;
  readonly stations: number;
  readonly scans: number;
  readonly pages: number;
};

const batchSize = 200;
const goalShare = 0.5;
const goalMs = 250;
const goalMegabytes = 150;
const liveEveryMs = 200;

/**
 * A fleet comes back with a day's scans, all stations at once, while somebody scans at a quiet door, another station listens, and live pages are
 * open; against plain inserts of the same rows.
 */
export const measureDrain = ({ store, database, stations, scans, pages }: Drain): Promise<boolean> =>
  inFolder(async (folder) => {
    const address = async (name: string): Promise<string> =>
      database === null ? `sqlite:${path.join(folder, name)}` : database();
    const list = await startListProcess(folder, await address('central.sqlite'));
    const bare = await openBare(await address('bare.sqlite'));
    // Before anybody scans: to write them all takes this process seconds in which it would hear nothing.
    const fleet = Array.from({ length: stations }, () => batchesOf(Math.ceil(scans / batchSize), batchSize));
    const bodies = fleet.map((batches) => batches.map((batch) => JSON.stringify(batch)));
    const [door, open] = [await openOtherDoor(list), await openPages(list.port, pages)];
    const live = batchesOf(10_000, 1, quietDoor).values();
    const scanLive = async (): Promise<void> => {
      const next = live.next().value;
      if (next === undefined) return;
      door.sent();
      open.sent();
      await list.post(JSON.stringify(next));
    };
    const draining = new AbortController();
    let scanned = 0;
    const scanning = (async () => {
      while (!draining.signal.aborted || scanned < 10) {
        await scanLive();
        scanned += 1;
        await setTimeout(liveEveryMs);
      }
    })();
    const from = performance.now();
    await Promise.all(
      bodies.map(async (station) => {
        for (const body of station) await list.post(body);
      }),
    );
    const took = performance.now() - from;
    draining.abort();
    await scanning;
    while (door.latencies.length < scanned || open.latencies.length < scanned * pages) await setTimeout(20);
    const megabytes = list.memory();
    door.close();
    await list.stop();
    let bareTook = 0;
    for (const batches of fleet) bareTook += await bare.insert(batches);
    await bare.close();

    const entries = stations * Math.ceil(scans / batchSize) * batchSize;
    const [value, bareValue] = [(entries / took) * 1_000, (entries / bareTook) * 1_000];
    const named = `${store}, ${stations} stations`;
    const ratio = value / bareValue;
    const shareMet = ratio >= goalShare;
    report({
      name: `backlog intake, ${named}`,
      value,
      unit: 'entries/s',
      bare: bareValue,
      ratio,
      goal: goalShare,
      met: shareMet,
    });
    const row = (name: string, measured: number, unit: string, goal: number): boolean =>
      reportWithin(`${name}, ${named}`, measured, goal, unit);
    return [
      shareMet,
      row('live scan to another station during the drain p50', percentile(door.latencies, 0.5), 'ms', goalMs),
      row('live scan to another station during the drain p99', percentile(door.latencies, 0.99), 'ms', goalMs),
      row(`live scan to ${pages} live pages during the drain p50`, percentile(open.latencies, 0.5), 'ms', goalMs),
      row(`live scan to ${pages} live pages during the drain p99`, percentile(open.latencies, 0.99), 'ms', goalMs),
      row('memory of the server', megabytes, 'MB', goalMegabytes),
    ].every(Boolean);
  });
