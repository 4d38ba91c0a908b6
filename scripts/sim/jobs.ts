import type { Violation } from '#tests/sim/violations.ts';

/** What a worker is told to do, one after another. */
export type Job =
  | { readonly kind: 'schedules'; readonly seeds: ReadonlyArray<number> }
  | { readonly kind: 'mutant'; readonly name: string; readonly firstSeed: number };

/** A schedule in which a promise was broken. */
export type Broken = { readonly seed: number; readonly violations: ReadonlyArray<Violation> };

export type Done =
  | { readonly kind: 'schedules'; readonly count: number; readonly broken: ReadonlyArray<Broken> }
  /** `after`: how many schedules it took to catch it; null for a survivor. */
  | { readonly kind: 'mutant'; readonly name: string; readonly after: number | null };
