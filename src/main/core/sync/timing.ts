import { setImmediate } from 'node:timers/promises';

/** How sync lets time pass; an argument, so that a simulated world can have a time of its own. */
export type Timing = {
  /** Runs `work` after so many milliseconds, unless the returned function is called before. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** Lets everything else that is due run first. */
  readonly breathe: () => Promise<void>;
};

/** The time that everybody lives in. */
export const realTiming: Timing = {
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  breathe: () => setImmediate(),
};
