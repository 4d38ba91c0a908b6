import type { RefusalReason } from './verdict.ts';

/** Whether somebody comes or goes. */
export type Direction = 'entry' | 'exit';

/** How a ticket or person was presented. */
export type ScanMethod = 'camera' | 'keys' | 'typed' | 'search';

/** The body of a scan: which person, where, which way, with what verdict. Holds keys only, no personal data. */
export type ScanPayload = {
  /** Null for a ticket that nobody knows. */
  readonly attendeeId: string | null;
  readonly category: string | null;
  readonly checkpointId: string;
  readonly direction: Direction;
  readonly method: ScanMethod;
  readonly verdict: 'admitted' | RefusalReason;
  /** Staff admitted against the rules: the refusal overruled and why. */
  readonly override: { readonly refusal: RefusalReason; readonly reason: string } | null;
};

/** What a station appends to its log; nothing is ever edited, a correction is a further fact. */
export type Fact =
  | { readonly kind: 'scan'; readonly payload: ScanPayload }
  | { readonly kind: 'undo'; readonly payload: { readonly scanId: string; readonly attendeeId: string | null } }
  /** How many are registered by category, absolute, after an import or a change. */
  | { readonly kind: 'roster'; readonly payload: { readonly registered: Readonly<Record<string, number>> } };

/** A fact with its place in the log of its station. */
export type LogEntry = Fact & {
  /** Rises by one per station and epoch, from 1. */
  readonly seq: number;
  readonly id: string;
  /** UTC epoch milliseconds by the station's clock; never rewritten, never trusted. */
  readonly at: number;
  /** Like `at` but never falling within a station: the order in which facts fold. */
  readonly tick: number;
};
