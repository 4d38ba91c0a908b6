import { isDeepStrictEqual } from 'node:util';
import { numbersOption } from '../bench/support/measurement.ts';
import { say } from '../runtime/say.ts';
import { breakPrinting } from './print/break-printing.ts';

const usualJobs = 2_000;

/** `npm run faults -- print`: badges on misbehaving printers, with kills of the kiosk in between. `--jobs 2000`, `--seed N`. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [jobs = usualJobs] = numbersOption(args, '--jobs', [usualJobs]);
  const [seed = 0] = numbersOption(args, '--seed', [Date.now() % 1_000_000]);
  say(`seed ${seed}`);
  const result = await breakPrinting({ jobs, seed, tell: say });
  const { unknown, kills, twice, forgotten, falselyPrinted } = result;
  const isWell = isDeepStrictEqual([result.jobs, twice, forgotten, falselyPrinted], [jobs, 0, 0, 0]);
  console.log(JSON.stringify({ jobs: result.jobs, kills, twice, forgotten, falselyPrinted, unknown }));
  return isWell ? 0 : 1;
};
