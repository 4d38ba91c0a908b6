import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter, type SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { randomFrom } from '../../bench/support/crowd.ts';
import { databaseIn } from '../support/database-in.ts';
import { countBadges, type PrintCount } from './count.ts';
import { mended, misfortune } from './misfortunes.ts';

export type PrintFaults = {
  readonly jobs: number;
  /** Decides what befalls whom and when the kiosk is killed. */
  readonly seed: number;
  readonly tell: (line: string) => void;
};

const jobsInLife = 50;
const bytesInBadge = 30_000;
const longestLifeMs = 12_000;
const longestFinishMs = 8 * 60_000;
const lookEveryMs = 25;

const codeOf = (number: number): string => `FAULT${String(number).padStart(6, '0')}`;

const writeGuestList = (file: string, jobs: number): void => {
  const rows = Array.from({ length: jobs }, (_, number) => `Gast ${number + 1};${codeOf(number)}`);
  writeFileSync(file, ['Name;Ticketcode', ...rows].join('\n'));
};

type Life = {
  readonly kiosk: ReadyKiosk;
  readonly printers: ReadonlyArray<SimulatedPrinter>;
  readonly any: (below: number) => number;
};

const received = (printers: ReadonlyArray<SimulatedPrinter>): number =>
  printers.reduce((sum, printer) => sum + printer.received(), 0);

/** Lets the kiosk print until so many bytes have left it, while things befall its printers, and kills it there. */
const printAndDie = async ({ kiosk, printers, any }: Life): Promise<void> => {
  const end = performance.now() + longestLifeMs;
  const enough = received(printers) + any(jobsInLife * bytesInBadge);
  let next = performance.now();
  while (performance.now() < end && received(printers) < enough) {
    if (performance.now() >= next) {
      for (const printer of printers)
        printer.set(any(3) === 0 ? { ...mended, ...misfortune(any, printer.received()) } : mended);
      next = performance.now() + 400 + any(2_500);
    }
    await pause(lookEveryMs);
  }
  await kiosk.kill();
};

const admit = async (kiosk: ReadyKiosk, from: number, to: number): Promise<void> => {
  for (let number = from; number < to; number += 1) {
    await askStation(kiosk, 'scan.submit', { kind: 'typed', text: codeOf(number) });
  }
};

const needsMore = (state: string): boolean => state === 'queued' || state === 'sending';

/** Prints whatever still waits on sound printers, each failed badge once more; what has no end after minutes is left to be counted. */
const finish = async (kiosk: ReadyKiosk, printers: ReadonlyArray<SimulatedPrinter>): Promise<void> => {
  for (const printer of printers) printer.set(mended);
  const end = performance.now() + longestFinishMs;
  const retried = new Set<string>();
  while (performance.now() < end) {
    const { openJobs } = await askStation(kiosk, 'station.state', undefined);
    const failed = openJobs.filter(({ id, state }) => state === 'failed' && !retried.has(id));
    for (const { id } of failed) {
      retried.add(id);
      await askStation(kiosk, 'badge.retry', { jobId: id });
    }
    if (failed.length === 0 && !openJobs.some(({ state }) => needsMore(state))) return;
    await pause(200);
  }
};

/**
 * Prints many badges on printers that misbehave and kills the whole kiosk again and again while it does; then lets it come to
 * rest and counts. People's answers are left out: what is unknown stays so.
 */
export const breakPrinting = async ({
  jobs,
  seed,
  tell,
}: PrintFaults): Promise<PrintCount & { readonly kills: number }> => {
  const any = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-faults-'));
  const dataFolder = path.join(folder, 'data');
  const event = path.join(folder, 'guests.csv');
  writeGuestList(event, jobs);
  const printers = [
    await startSimulatedPrinter(),
    await startSimulatedPrinter({ bytesPerSecond: 600_000 }),
    await startSimulatedPrinter({ language: 'zpl' }),
    await startSimulatedPrinter({ language: 'brother-ql', roll: { widthMm: 62, lengthMm: 0 } }),
  ] as const;
  const [fast, slow, zebra, brother] = printers;
  const addresses = [
    `tcp://127.0.0.1:${fast.address.port}`,
    `tcp://127.0.0.1:${slow.address.port}`,
    `zpl://127.0.0.1:${zebra.address.port}`,
    `brother://127.0.0.1:${brother.address.port}`,
  ];
  const start = (printer: string): Promise<ReadyKiosk> => launchKiosk({ dataFolder, event, role: 'desk', printer });
  let kills = 0;
  let kiosk: ReadyKiosk | null = null;
  try {
    for (let from = 0; from < jobs; from += jobsInLife) {
      kiosk = await start(addresses[any(addresses.length)] ?? '');
      await admit(kiosk, from, Math.min(jobs, from + jobsInLife));
      if (any(3) === 0) await askStation(kiosk, 'printer.use', networkPrinter(slow.address));
      await printAndDie({ kiosk, printers, any });
      kiosk = null;
      kills += 1;
      tell(`${Math.min(jobs, from + jobsInLife)} of ${jobs} badges asked for, ${kills} kills`);
    }
    kiosk = await start(addresses[0] ?? '');
    await finish(kiosk, printers);
    await kiosk.close();
    kiosk = null;
    return { ...countBadges(databaseIn(dataFolder, 'einlass.sqlite'), printers), kills };
  } finally {
    await kiosk?.kill();
    await Promise.all(printers.map((printer) => printer.close()));
    rmSync(folder, { recursive: true, force: true });
  }
};
