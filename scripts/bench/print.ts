import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { PNG } from 'pngjs';
import { toBitmap } from '#core/printing/bitmap.ts';
import { badgeJob } from '#core/printing/escpos/commands.ts';
import type { GreyImage } from '#shared/contract/badge.ts';
import type { KioskBridge } from '#shared/contract/ipc.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter, type SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { projectRoot } from '../runtime/paths.ts';
import { numbersOption, percentile, report, reportWithin } from './support/measurement.ts';

const usualRuns = 100;
const goalP95 = 150;
const goalP99 = 300;
// A TM-m30 feeds 250 mm a second; starting and cutting take about 0.6 s.
const feed = { dotsPerSecond: 2_000, cutMilliseconds: 600 } as const;
const goalConfirmed = 2_000;
const goalBlocked = 10;
const goalShare = 0.15;

const demoCodes = (): ReadonlyArray<string> =>
  readFileSync(join(projectRoot, 'resources/demo/attendees.csv'), 'utf8')
    .split(/\r?\n/u)
    .filter((row) => row.includes(';bestätigt;'))
    .map((row) => row.split(';').at(-1) ?? '');

/** Scans a code in the page; answers the moment just before, in milliseconds since 1970 with fractions. */
const scan = ({ page }: ReadyKiosk, code: string): Promise<{ readonly at: number; readonly verdict: string }> =>
  page.evaluate(async (text) => {
    const { einlass } = globalThis as unknown as { readonly einlass: KioskBridge };
    const at = performance.timeOrigin + performance.now();
    const reply = await einlass.request('scan.submit', { kind: 'typed', text });
    return {
      at,
      verdict: reply.ok && reply.value.kind === 'verdict' ? reply.value.scan.verdict.kind : JSON.stringify(reply),
    };
  }, code);

type Times = {
  readonly firstByte: number;
  readonly cut: number;
  /** The longest time that the main process answered nobody, between the verdict and the cut. */
  readonly blocked: number;
  /** What the paper alone took. */
  readonly paper: number;
};

type Probe = { longest: number };

/** Has the main process note how long it answers nobody: the gaps between ticks that should come every millisecond. */
const startProbe = ({ app }: ReadyKiosk): Promise<void> =>
  app.evaluate(() => {
    const probe: Probe = { longest: 0 };
    Object.assign(globalThis, { probe });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      probe.longest = Math.max(probe.longest, now - last - 1);
      last = now;
    }, 1);
  });

/** The longest gap since this was asked last. */
const longestGap = ({ app }: ReadyKiosk): Promise<number> =>
  app.evaluate(() => {
    const { probe } = globalThis as unknown as { readonly probe: Probe };
    const { longest } = probe;
    probe.longest = 0;
    return longest;
  });

/** What the probe sees while nothing is done, so that a busy machine is not taken for a busy program. */
const idleGap = async (kiosk: ReadyKiosk): Promise<number> => {
  const gaps: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await longestGap(kiosk);
    await kiosk.page.waitForTimeout(1_000);
    gaps.push(await longestGap(kiosk));
  }
  return percentile(gaps, 0.5);
};

const timesOf = async (kiosk: ReadyKiosk, printer: SimulatedPrinter, code: string): Promise<Times | null> => {
  const before = printer.badges.length;
  let first = 0;
  printer.onFirstByte((moment) => {
    first ||= performance.timeOrigin + moment;
  });
  const { at, verdict } = await scan(kiosk, code);
  if (verdict !== 'admitted') return null;
  // The admission itself, with its commit to disk, is not the badge's.
  await longestGap(kiosk);
  await printer.badgesReach(before + 1);
  const blocked = await longestGap(kiosk);
  const badge = printer.badges[before];
  if (badge === undefined) throw new Error('The badge is gone.');
  const paper = (badge.image.height / feed.dotsPerSecond) * 1_000 + feed.cutMilliseconds;
  return { firstByte: first - at, cut: performance.timeOrigin + badge.at - at, blocked, paper };
};

const measureScans = async (runs: number): Promise<GreyImage> => {
  const printer = await startSimulatedPrinter(feed);
  const kiosk = await launchKiosk({ role: 'desk', printer: `tcp://${printer.address.host}:${printer.address.port}` });
  try {
    await startProbe(kiosk);
    const times: Times[] = [];
    for (const code of demoCodes()) {
      if (times.length > runs) break;
      const one = await timesOf(kiosk, printer, code);
      if (one !== null) times.push(one);
    }
    // The very first badge of the day also opens what is opened once.
    const usual = times.slice(1);
    const firstBytes = usual.map(({ firstByte }) => firstByte);
    reportWithin('scan to first byte at the printer, median', percentile(firstBytes, 0.5), goalP95);
    reportWithin('scan to first byte at the printer, p95', percentile(firstBytes, 0.95), goalP95);
    reportWithin('scan to first byte at the printer, p99', percentile(firstBytes, 0.99), goalP99);
    reportWithin(
      'scan to badge cut off (250 mm/s), p95',
      percentile(
        usual.map(({ cut }) => cut),
        0.95,
      ),
      goalConfirmed,
    );
    const blocked = percentile(
      usual.map(({ blocked: gap }) => gap),
      0.5,
    );
    const idle = await idleGap(kiosk);
    report({
      name: 'longest time that a badge blocks the main process, median (bare: with nothing to do)',
      value: blocked,
      unit: 'ms',
      bare: idle,
      ratio: blocked / idle,
      goal: goalBlocked,
      met: blocked <= goalBlocked,
    });
    const share = percentile(
      usual.map(({ cut, paper }) => 1 - paper / cut),
      0.5,
    );
    report({
      name: 'share of scan to badge that is ours (250 mm/s), median',
      value: share,
      unit: '',
      bare: null,
      ratio: share,
      goal: goalShare,
      met: share <= goalShare,
    });
    const badge = printer.badges.at(-1)?.image;
    if (badge === undefined) throw new Error('No badge was printed.');
    return badge;
  } finally {
    await kiosk.close();
    await printer.close();
  }
};

const libraryJob = async (png: Buffer): Promise<number> => {
  const start = performance.now();
  const nowhere = { execute: () => Promise.resolve(), isPrinterConnected: () => Promise.resolve(true) };
  const library = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: nowhere as unknown as string });
  await library.printImageBuffer(png);
  library.cut();
  library.getBuffer();
  return performance.now() - start;
};

/** Ours takes the picture as the badge page gives it, the library's takes a PNG, the only form that it knows. */
const measurePacking = async (badge: GreyImage): Promise<void> => {
  const png = new PNG({ width: badge.width, height: badge.height });
  for (const [at, grey] of badge.data.entries()) png.data.set([grey, grey, grey, 255], at * 4);
  const file = PNG.sync.write(png);
  const ours: number[] = [];
  const library: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now();
    badgeJob(toBitmap(badge), '0001');
    ours.push(performance.now() - start);
    library.push(await libraryJob(file));
  }
  const [value, bare] = [percentile(ours, 0.5), percentile(library, 0.5)];
  const ratio = value / bare;
  report({
    name: 'packing a badge, against node-thermal-printer',
    value,
    unit: 'ms',
    bare,
    ratio,
    goal: 0.5,
    met: ratio <= 0.5,
  });
};

/** Measures the way from a scan to paper in the real kiosk with a simulated printer, and packing against the library's own. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [runs = usualRuns] = numbersOption(args, '--runs', [usualRuns]);
  await measurePacking(await measureScans(runs));
  return 0;
};
