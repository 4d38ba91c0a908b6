import type { Mutant } from './mutants/mutant.ts';
import { runSchedule } from './run-schedule.ts';

/** The schedules that a mutant may survive at most. */
export const schedulesPerMutant = 1_000;

/** How many schedules it took to catch a mutant; null for one that survived them all. */
export const hunt = async (mutant: Mutant, firstSeed: number): Promise<number | null> => {
  for (let count = 1; count <= schedulesPerMutant; count += 1)
    if (await isCaught(mutant, firstSeed + count - 1)) return count;
  return null;
};

const isCaught = async ({ twists }: Mutant, seed: number): Promise<boolean> => {
  try {
    return (await runSchedule(seed, twists)).length > 0;
  } catch {
    // A bug that stops the program is seen by everybody.
    return true;
  }
};
