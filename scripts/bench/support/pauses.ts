/** What a piece of work gave, how long it took, and the longest time in which nothing else could run; both in milliseconds. */
export type Watched<T> = { readonly value: T; readonly whole: number; readonly longestPause: number };

/** Watches the event loop while something works. */
export const watchPauses = async <T>(work: () => Promise<T>): Promise<Watched<T>> => {
  let longestPause = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longestPause = Math.max(longestPause, now - last);
    last = now;
  };
  const beat = setInterval(look, 1);
  const from = performance.now();
  try {
    const value = await work();
    look();
    return { value, whole: performance.now() - from, longestPause };
  } finally {
    clearInterval(beat);
  }
};
