import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import { writeTicketVideo } from '#scripts/ticket-video.ts';
import type { ScanningSite } from '#tests/e2e/scanning/harness.ts';
import { openPage, openSite } from '#tests/e2e/scanning/harness.ts';
import type { Showing } from './camera/latencies.ts';
import { latencies, quantile } from './camera/latencies.ts';

const shown = 20;
const showMs = 500;
const gapMs = 300;
const medianGoalMs = 66;

/** How far away tickets are held: the side of their code in camera pixels. At 75 a module is three pixels wide, as on a phone at arm's length. */
const distances = { near: 300, far: 75 };
type Distance = keyof typeof distances;

type Setting = { readonly framesPerSecond: number; readonly decodeWidth: number };
const settings: ReadonlyArray<Setting> = [10, 15, 30, 60].flatMap((framesPerSecond) =>
  [480, 640, 960, 1_280].map((decodeWidth) => ({ framesPerSecond, decodeWidth })),
);

const measure = async (
  site: ScanningSite,
  video: string,
  codes: ReadonlyArray<string>,
  side: number,
  tuning: Setting,
): Promise<{ readonly showings: ReadonlyArray<Showing>; readonly busy: number }> => {
  const { browser, page } = await openPage(site, { video });
  try {
    await page.evaluate((chosen) => void bench.open({ tuning: chosen }), tuning);
    await page.waitForFunction(() => bench.states.at(-1)?.kind === 'running' && bench.readings.length > 0);
    const control = await page.context().newCDPSession(page);
    await control.send('Performance.enable');
    const taskSeconds = async (): Promise<number> =>
      (await control.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    // The white margin left of the code, which writeTicketVideo holds 60 pixels left of the middle and 20 above it.
    await page.evaluate((point) => bench.watchAppearances(point), { x: 580 - side * 0.56, y: 340 });
    const before = { at: Date.now(), tasks: await taskSeconds() };
    await page.waitForFunction((count) => bench.appearances.length > count, shown, { timeout: 60_000 });
    const busy = ((await taskSeconds()) - before.tasks) / ((Date.now() - before.at) / 1_000);
    const seen = await page.evaluate(() => ({ readings: bench.readings, appearances: bench.appearances }));
    const moments = seen.appearances.map(({ at }) => at);
    return { showings: latencies(codes, moments, seen.readings), busy };
  } finally {
    await browser.close();
  }
};

const report = (distance: Distance, setting: Setting, showings: ReadonlyArray<Showing>, busy: number): void => {
  const found = showings.flatMap(({ latency }) => (latency === null ? [] : [latency]));
  const median = quantile(found, 0.5);
  const line = {
    name: `camera/${distance}/${setting.framesPerSecond}fps/${setting.decodeWidth}px`,
    value: median,
    unit: 'ms',
    p95: quantile(found, 0.95),
    missed: showings.length - found.length,
    of: showings.length,
    mainThreadBusy: Number(busy.toFixed(2)),
    goal: medianGoalMs,
    met: median !== null && median <= medianGoalMs,
  };
  console.log(JSON.stringify(line));
};

/** A study of settings, not a row of the speed table. */
export const onlyByName = true;

/** Measures, for every setting of the camera, how long after its first frame a ticket is read and how many are missed; one JSON line each. */
export const run = async (): Promise<number> => {
  const site = await openSite();
  try {
    const codes = Array.from({ length: shown }, () => makeTicketCode(randomBytes));
    for (const [distance, side] of Object.entries(distances) as ReadonlyArray<[Distance, number]>) {
      const video = join(site.folder, `${distance}.mjpeg`);
      await writeTicketVideo(
        codes.map((text) => ({ text })),
        video,
        { showMs, gapMs, hold: { side } },
      );
      for (const setting of settings) {
        const { showings, busy } = await measure(site, video, codes, side, setting);
        report(distance, setting, showings, busy);
      }
    }
    return 0;
  } finally {
    await site.close();
  }
};
