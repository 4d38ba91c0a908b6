/** One time that a ticket was held up: milliseconds from its first frame to its reading, null when it was missed. */
export type Showing = { readonly latency: number | null };

type Reading = { readonly text: string; readonly seenAt: number };

const mostFrequent = (numbers: ReadonlyArray<number>): number => {
  const count = (wanted: number): number => numbers.filter((number) => number === wanted).length;
  return numbers.reduce((best, number) => (count(number) > count(best) ? number : best), numbers[0] ?? 0);
};

/**
 * Matches readings to the moments at which tickets came into view. The codes are shown in turn, over and over, from an unknown one on;
 * the last moment is left out, since its reading may be still to come.
 */
export const latencies = (
  codes: ReadonlyArray<string>,
  moments: ReadonlyArray<number>,
  readings: ReadonlyArray<Reading>,
): ReadonlyArray<Showing> => {
  const complete = moments.slice(0, -1);
  const firstAfter = (at: number, until: number, text?: string): Reading | undefined =>
    readings.find(({ seenAt, text: read }) => seenAt >= at && seenAt < until && (text ?? read) === read);
  const shifts = complete.flatMap((at, index) => {
    const reading = firstAfter(at, moments[index + 1] ?? Infinity);
    return reading === undefined ? [] : [(codes.indexOf(reading.text) - index + codes.length * 2) % codes.length];
  });
  const shift = mostFrequent(shifts);
  return complete.map((at, index) => {
    // A thorough look may find a code when it is already gone, but not after a whole further ticket.
    const reading = firstAfter(at, moments[index + 2] ?? Infinity, codes[(shift + index) % codes.length]);
    return { latency: reading === undefined ? null : Math.round(reading.seenAt - at) };
  });
};

/** The smallest value that this share of all values does not exceed; null of none. */
export const quantile = (values: ReadonlyArray<number>, share: number): number | null =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? null;
