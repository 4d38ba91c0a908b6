import { askUntil } from '../demo/until.ts';

/** Looks again and again until it is so; rejects with what was waited for when it takes too long. */
export const until = async (what: string, seconds: number, isSo: () => Promise<boolean> | boolean): Promise<void> => {
  if (!(await askUntil(async () => isSo(), Boolean, seconds * 1_000)))
    throw new Error(`Waited ${seconds} s in vain: ${what}.`);
};
