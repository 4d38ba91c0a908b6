import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { writeTicketVideo } from '#scripts/ticket-video.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { lookAtResult } from './look-at-result.ts';
import type { ShowResult } from './look-at-result.ts';
import { planShow } from './plan-show.ts';
import { watchScans } from './watch-scans.ts';

const showMs = 1_200;
const gapMs = 600;
const patienceMs = 60_000;

/** Shows tickets to the camera of a real kiosk with a simulated printer, and looks at what came out everywhere. Needs a DISPLAY. */
export const runShow = async (tickets: number): Promise<ShowResult> => {
  const plan = await planShow(projectRoot, tickets);
  const folder = await mkdtemp(join(tmpdir(), 'einlass-demo-'));
  const printer = await startSimulatedPrinter();
  try {
    const video = join(folder, 'tickets.mjpeg');
    const leadIn = Array.from({ length: 2 }, () => ({ blank: true }) as const);
    const lengthMs = (plan.shows.length + leadIn.length) * (showMs + gapMs);
    // The file repeats: the empty end must outlast the show's deadline.
    await writeTicketVideo([...leadIn, ...plan.shows.map((text) => ({ text }))], video, {
      showMs,
      gapMs,
      tailMs: patienceMs + lengthMs,
    });
    const { host, port } = printer.address;
    const kiosk = await launchKiosk({ role: 'self', lang: 'de', printer: `tcp://${host}:${port}`, cameraFile: video });
    try {
      const watch = await watchScans(kiosk.page);
      await watch.reach(plan.shows.length, lengthMs + patienceMs);
      return await lookAtResult({ kiosk, printer, plan, scans: watch.scans, folder });
    } finally {
      await kiosk.close();
    }
  } finally {
    await printer.close();
    await rm(folder, { recursive: true, force: true });
  }
};
