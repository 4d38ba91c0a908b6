import { setTimeout } from 'node:timers/promises';

const lookEveryMs = 50;

/** Looks again and again until it is so; rejects with what was waited for when it takes too long. */
export const until = async (what: string, seconds: number, isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const end = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await setTimeout(lookEveryMs);
  }
};
