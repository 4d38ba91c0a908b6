const firstMs = 1_000;
const longestMs = 60_000;
const leastMs = 100;

/** How long to wait after so many failures in a row: anywhere up to a limit that doubles from 1 s to 60 s, so that a fleet does not return as one. */
export const backoffMs = (failures: number, random: () => number): number =>
  leastMs + random() * Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
