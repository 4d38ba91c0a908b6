import { measureFanOut } from './live/fan-out.ts';
import { measureIntake } from './live/intake.ts';
import { numbersOption } from './support/measurement.ts';

/** The central list: intake against bare inserts, and a scan's way to all open pages. `--rounds 10`, `--pages 200`, `--scans 100`. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [rounds = 0] = numbersOption(args, '--rounds', [10]);
  const [scans = 0] = numbersOption(args, '--scans', [100]);
  let met = await measureIntake(rounds);
  for (const pages of numbersOption(args, '--pages', [200])) met = (await measureFanOut(pages, scans)) && met;
  return met ? 0 : 1;
};
