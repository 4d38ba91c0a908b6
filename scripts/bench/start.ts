import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProgram, kioskProgram, runUntilReady, type Program } from './support/electron-run.ts';
import { numbersOption, percentile, report } from './support/measurement.ts';

const goal = 1.5;
const usualRuns = 7;

const timed = async (program: Program, args: ReadonlyArray<string>): Promise<number> => {
  const running = await runUntilReady(program, args);
  await running.end();
  return running.ms;
};

/** Measures how long the kiosk takes until it is ready to scan, turn by turn with an empty window of the same Electron. */
export const run = async (args: ReadonlyArray<string>): Promise<number> => {
  const [runs = usualRuns] = numbersOption(args, '--runs', [usualRuns]);
  const [kiosk, empty] = [await kioskProgram(), await emptyProgram()];
  const folder = mkdtempSync(join(tmpdir(), 'einlass-bench-'));
  const kioskArgs = [`--einlass-data=${join(folder, 'data')}`, '--einlass-role=desk', '--einlass-window=1280x800'];
  const emptyArgs = [`--user-data-dir=${join(folder, 'empty')}`];
  try {
    // The first start makes profile and database; every morning after that is what counts.
    await timed(empty, emptyArgs);
    await timed(kiosk, kioskArgs);
    const values: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round < runs; round += 1) {
      bares.push(await timed(empty, emptyArgs));
      values.push(await timed(kiosk, kioskArgs));
    }
    const [value, bare] = [percentile(values, 0.5), percentile(bares, 0.5)];
    const ratio = value / bare;
    report({ name: 'start to ready to scan', value, unit: 'ms', bare, ratio, goal, met: ratio <= goal });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
