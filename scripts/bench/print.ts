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
import { numbersOption, percentile, report } from './support/measurement.ts';

const usualRuns = 100;
const goalP95 = 150;
const goalP99 = 300;
// A TM-m30 feeds 250 mm a second; starting and cutting take about 0.6 s.
const feed = { dotsPerSecond: 2_000, cutMilliseconds: 600 } as const;
const goalConfirmed = 2_000;

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

type Times = { readonly firstByte: number; readonly cut: number };

const timesOf = async (kiosk: ReadyKiosk, printer: SimulatedPrinter, code: string): Promise<Times | null> => {
  const before = printer.badges.length;
  let first = 0;
  printer.onFirstByte((moment) => {
    first ||= performance.timeOrigin + moment;
  });
  const { at, verdict } = await scan(kiosk, code);
  if (verdict !== 'admitted') return null;
  await printer.badgesReach(before + 1);
  const cut = performance.timeOrigin + (printer.badges[before]?.at ?? Number.NaN);
  return { firstByte: first - at, cut: cut - at };
};

const measureScans = async (runs: number): Promise<GreyImage> => {
  const printer = await startSimulatedPrinter(feed);
  const kiosk = await launchKiosk({ role: 'desk', printer: `tcp://${printer.address.host}:${printer.address.port}` });
  try {
    const times: Times[] = [];
    for (const code of demoCodes()) {
      if (times.length > runs) break;
      const one = await timesOf(kiosk, printer, code);
      if (one !== null) times.push(one);
    }
    // The very first badge of the day also opens what is opened once.
    const usual = times.slice(1);
    const firstBytes = usual.map(({ firstByte }) => firstByte);
    const row = (name: string, value: number, goal: number): void =>
      report({ name, value, unit: 'ms', bare: null, ratio: null, goal, met: value <= goal });
    row('scan to first byte at the printer, median', percentile(firstBytes, 0.5), goalP95);
    row('scan to first byte at the printer, p95', percentile(firstBytes, 0.95), goalP95);
    row('scan to first byte at the printer, p99', percentile(firstBytes, 0.99), goalP99);
    row(
      'scan to badge cut off (250 mm/s), p95',
      percentile(
        usual.map(({ cut }) => cut),
        0.95,
      ),
      goalConfirmed,
    );
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
