/** One row of the speed table. `bare` is the plain counterpart measured in the same run; `goal` bounds `value` or, for ratios, `ratio`. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bare: number | null;
  readonly ratio: number | null;
  readonly goal: number;
  readonly met: boolean;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Prints a measurement as one line of JSON. */
export const report = (measurement: Measurement): void => {
  const { value, bare, ratio } = measurement;
  const shown = { ...measurement, value: rounded(value), bare: bare === null ? null : rounded(bare) };
  console.log(JSON.stringify({ ...shown, ratio: ratio === null ? null : rounded(ratio) }));
};

/** Prints a value that has no counterpart, in milliseconds unless said otherwise, and says whether it is within its goal. */
export const reportWithin = (name: string, value: number, goal: number, unit = 'ms'): boolean => {
  const met = value <= goal;
  report({ name, value, unit, bare: null, ratio: null, goal, met });
  return met;
};

/** The value below which the given share of the samples lies. */
export const percentile = (samples: ReadonlyArray<number>, share: number): number => {
  const sorted = Float64Array.from(samples).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Milliseconds that a call takes. */
export const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** The number behind an option such as `--count 500`. */
export const numbersOption = (
  args: readonly string[],
  option: string,
  usual: ReadonlyArray<number>,
): ReadonlyArray<number> => {
  const at = args.indexOf(option);
  const numbers = (args[at + 1] ?? '').split(',').map(Number);
  return at >= 0 && numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : usual;
};
