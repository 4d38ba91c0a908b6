/** A queue of one: each work starts when the one before has released, even if that one has long answered. */
export type Turns = { readonly take: <T>(work: (release: () => void) => Promise<T>) => Promise<T> };

/** Turns for something that only one may use at a time. */
export const createTurns = (): Turns => {
  let last: Promise<void> = Promise.resolve();
  return {
    take: (work) => {
      const before = last;
      let release: (() => void) | null = null;
      last = new Promise((resolve) => {
        release = resolve;
      });
      return before.then(() => work(() => release?.()));
    },
  };
};
