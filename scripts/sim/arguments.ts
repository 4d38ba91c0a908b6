import { parseArgs } from 'node:util';
import type { Outcome } from '#shared/contract/ipc.ts';

/** What to simulate. */
export type SimArguments = {
  readonly schedules: number;
  /** The seed of the first schedule; the others follow by one. */
  readonly firstSeed: number;
  /** Print nothing but the last line. */
  readonly json: boolean;
};

const seedsAtMost = 2 ** 31;

/** Reads `--schedules N`, `--first-seed N` and `--json`; without a seed a new one is taken. */
export const readSimArguments = (
  args: ReadonlyArray<string>,
  random: () => number,
): Outcome<SimArguments, 'bad-arguments'> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { schedules: { type: 'string' }, 'first-seed': { type: 'string' }, json: { type: 'boolean' } },
    });
    const schedules = Number(values.schedules ?? 2_000);
    const firstSeed = Number(values['first-seed'] ?? Math.floor(random() * (seedsAtMost / 2)));
    const fits = [schedules, firstSeed].every((value) => Number.isInteger(value) && value >= 0 && value < seedsAtMost);
    return fits
      ? { ok: true, value: { schedules, firstSeed, json: values.json === true } }
      : { ok: false, code: 'bad-arguments' };
  } catch {
    // parseArgs throws for an option that it does not know.
    return { ok: false, code: 'bad-arguments' };
  }
};
