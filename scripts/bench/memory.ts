import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { emptyProgram, kioskProgram, type Program, runUntilReady } from './support/electron-run.ts';
import { numbersOption, percentile, report } from './support/measurement.ts';

const goal = 1.3;
const usualRuns = 3;
// Until the badge page is warm, caches are written and the first garbage is collected.
const settleMs = 12_000;

const parentOf = (pid: string): string | undefined => {
  try {
    return /^PPid:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    // The process ended between the listing and the look.
    return undefined;
  }
};

/** A process and all that descend from it. */
const family = (pid: number): ReadonlyArray<string> => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => [name, parentOf(name)] as const),
  );
  const members = new Set([String(pid)]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const [child, parent] of parents) if (parent !== undefined && members.has(parent)) members.add(child);
  }
  return [...members];
};

/** Megabytes of memory that a family of processes holds, each shared page counted once (PSS). */
const megabytes = (pid: number): number => {
  const kilobytes = family(pid).map((member) =>
    Number(/^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${member}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
};

const measured = async (program: Program, args: ReadonlyArray<string>): Promise<number> => {
  const running = await runUntilReady(program, args);
  try {
    await delay(settleMs);
    return megabytes(running.pid);
  } finally {
    await running.end();
  }
};

/** Measures what all processes of a resting kiosk hold, turn by turn with an empty window of the same Electron. Linux only. */
export const run = async (args: ReadonlyArray<string>): Promise<number> => {
  const [runs = usualRuns] = numbersOption(args, '--runs', [usualRuns]);
  const [kiosk, empty] = [await kioskProgram(), await emptyProgram()];
  const folder = mkdtempSync(join(tmpdir(), 'einlass-bench-'));
  try {
    const values: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round < runs; round += 1) {
      bares.push(await measured(empty, [`--user-data-dir=${join(folder, 'empty')}`]));
      values.push(
        await measured(kiosk, [
          `--einlass-data=${join(folder, 'data')}`,
          '--einlass-role=desk',
          '--einlass-window=1280x800',
        ]),
      );
    }
    const [value, bare] = [percentile(values, 0.5), percentile(bares, 0.5)];
    const ratio = value / bare;
    report({ name: 'memory of all processes', value, unit: 'MB', bare, ratio, goal, met: ratio <= goal });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
