import type { Bitmap } from './bitmap.ts';
import type { Condition } from './condition.ts';
import type { Link } from './link/link.ts';

/** What is said to a printer of one language over one connection; each answer is an expected outcome, never an exception. */
export type Talk = {
  /** How it is. Prints nothing and changes nothing. */
  readonly ask: () => Promise<Condition>;
  /** Sees to it that the next byte begins a badge; `spoilt` says that the badge before was cut off. No trouble means ready. */
  readonly prepare: (spoilt: boolean) => Promise<Condition>;
  /** The badge in bytes, the same for the same picture but for a running number; null when it does not fit the paper. */
  readonly compose: (badge: Bitmap) => Uint8Array | null;
  readonly send: (bytes: Uint8Array) => void;
  /** Waits for the proof that the badge composed last is on paper: no trouble means that it is. */
  readonly confirm: (milliseconds: number) => Promise<Condition>;
  /** Whether the proof comes after all, when `confirm` ended in trouble. */
  readonly confirmLate: (milliseconds: number) => Promise<boolean>;
};

/** A language that printers speak, as one program speaks it to one printer. */
export type Dialogue = { readonly over: (link: Link) => Talk };
