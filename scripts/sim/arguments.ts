import { parseArgs } from 'node:util';
import type { Outcome } from '#shared/contract/ipc.ts';

/** What to simulate. */
export type SimArguments = {
  readonly schedules: number;
  /** The seed of the first schedule; the others follow by one. */
  readonly firstSeed: number;
  /** Only these seeds, without planted bugs: to look at what failed. */
  readonly only: ReadonlyArray<number> | null;
  /** Print nothing but the last line. */
  readonly json: boolean;
};

const seedsAtMost = 2 ** 31;
const isSeed = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < seedsAtMost;

/** Reads `--schedules N`, `--first-seed N`, `--seeds A,B,C` and `--json`; without a seed a new one is taken. */
export const readSimArguments = (
  args: ReadonlyArray<string>,
  random: () => number,
): Outcome<SimArguments, 'bad-arguments'> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        schedules: { type: 'string' },
        'first-seed': { type: 'string' },
        seeds: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const schedules = Number(values.schedules ?? 2_000);
    const firstSeed = Number(values['first-seed'] ?? Math.floor(random() * (seedsAtMost / 2)));
    const only = values.seeds?.split(',').map(Number) ?? null;
    return [schedules, firstSeed, ...(only ?? [])].every(isSeed)
      ? { ok: true, value: { schedules, firstSeed, only, json: values.json === true } }
      : { ok: false, code: 'bad-arguments' };
  } catch {
    // parseArgs throws for an option that it does not know.
    return { ok: false, code: 'bad-arguments' };
  }
};
