import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inFolder } from '../support/filled-store.ts';
import { percentile, reportWithin } from '../support/measurement.ts';
import { batchesOf } from './batches.ts';
import { quietDoor, startListProcess } from './list-process.ts';
import { openOtherDoor } from './other-door.ts';
import { openPages } from './pages.ts';

const goalMs = 250;

/** From a station's request with one scan to the other stations and to every open page, at a busy door's pace of about five scans a second. */
export const measureQuiet = (pages: number, scans: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const list = await startListProcess(folder, `sqlite:${path.join(folder, 'central.sqlite')}`);
    const [door, open] = [await openOtherDoor(list), await openPages(list.port, pages)];
    for (const batch of batchesOf(scans, 1, quietDoor)) {
      door.sent();
      open.sent();
      await list.post(JSON.stringify(batch));
      await setTimeout(40 + Math.random() * 320);
    }
    while (door.latencies.length < scans || open.latencies.length < scans * pages) await setTimeout(20);
    door.close();
    await list.stop();
    return [
      reportWithin(`scan to another station p99, ${pages} pages open`, percentile(door.latencies, 0.99), goalMs),
      reportWithin(`scan to every live page p99, ${pages} pages`, percentile(open.latencies, 0.99), goalMs),
    ].every(Boolean);
  });
