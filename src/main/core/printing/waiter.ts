/** Sleep that others may cut short. */
export type Waiter = {
  /** Resolves after the time, or at `wake` or `hurry`; at once when one of them came since the last sleep. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Resolves after the time, or at `hurry`. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly wake: () => void;
  readonly hurry: () => void;
};

/** Runs `work` after so many milliseconds, unless the returned function is called before. */
type Later = (work: () => void, milliseconds: number) => () => void;

const inRealTime: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** A waiter for one sleeper. */
export const createWaiter = (later: Later = inRealTime): Waiter => {
  let woken = false;
  let hurried = false;
  let end: (() => void) | null = null;
  const until = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = later(resolve, milliseconds);
      end = () => {
        cancel();
        resolve();
      };
    });
  let pausing = false;
  return {
    sleep: async (milliseconds) => {
      if (!woken && !hurried) await until(milliseconds);
      woken = false;
      hurried = false;
    },
    pause: async (milliseconds) => {
      pausing = true;
      if (!hurried) await until(milliseconds);
      hurried = false;
      pausing = false;
    },
    wake: () => {
      woken = true;
      if (!pausing) end?.();
    },
    hurry: () => {
      hurried = true;
      end?.();
    },
  };
};
