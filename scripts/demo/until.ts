import { setTimeout as wait } from 'node:timers/promises';

/** Asks until the answer is as wanted or the deadline has come; gives the last answer either way. */
export const askUntil = async <T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  deadlineMs: number,
): Promise<T> => {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || performance.now() > end) return answer;
    await wait(100);
  }
};
