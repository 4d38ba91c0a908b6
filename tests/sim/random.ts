/** Chance that comes out the same for the same seed. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  readonly bytes: (size: number) => Uint8Array;
};

/** Mulberry32: small, quick, and even enough to shuffle what happens. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    chance: (probability) => next() < probability,
    int,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
    bytes: (size) => Uint8Array.from({ length: size }, () => int(0, 255)),
  };
};
