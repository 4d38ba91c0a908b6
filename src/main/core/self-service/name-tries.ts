import { z } from 'zod';
import type { StoredSettings } from '../store/stored-settings.ts';

/** How often somebody may say a wrong name at this machine, kept over a restart. */
export type NameTries = {
  /** Counts a try before anything is looked up; false when there were too many. */
  readonly begin: () => boolean;
  /** The try that was begun last was right. */
  readonly forgive: () => void;
};

const key = 'self-service.wrong-names';
const mostWrong = 6;
const withinMs = 10 * 60_000;
const triesSchema = z.array(z.int()).max(mostWrong);

/** The tries of a database: six wrong ones in ten minutes, times in UTC epoch milliseconds. No names are kept. */
export const openNameTries = (settings: StoredSettings, now: () => number): NameTries => {
  const recent = (): ReadonlyArray<number> =>
    // A clock set back or forth must not keep the way closed for longer than the time itself.
    (triesSchema.safeParse(settings.read(key)).data ?? []).filter((at) => Math.abs(now() - at) < withinMs);
  return {
    begin: () => {
      const tries = recent();
      if (tries.length >= mostWrong) return false;
      // Stored before it is looked up, so that pulling the plug at the right moment wins nothing.
      settings.write(key, [...tries, now()]);
      return true;
    },
    forgive: () => settings.write(key, recent().slice(0, -1)),
  };
};
