import type { LogEntry } from './scan.ts';

/** Registered, arrived and inside, for one category or for all. */
export type Counts = { readonly registered: number; readonly arrived: number; readonly inside: number };

/** The headcount at one checkpoint (the entrance unless said otherwise). */
export type Headcount = Counts & {
  readonly byCategory: Readonly<Record<string, Counts>>;
  /** First arrivals per five minutes, oldest first; `at` is the start of the interval in UTC epoch milliseconds. */
  readonly arrivals: readonly { readonly at: number; readonly count: number }[];
};

/** A log entry together with the station that wrote it. */
export type StationEntry = LogEntry & { readonly stationId: string };
