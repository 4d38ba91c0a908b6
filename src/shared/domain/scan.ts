import type { Deed, PersonChange } from './person-change.ts';
import type { Actor } from './role.ts';
import type { RefusalReason } from './verdict.ts';

/** Whether somebody comes or goes. */
export type Direction = 'entry' | 'exit';

/** How a ticket or person was presented; `list`: ticked on paper and entered afterwards. */
export const scanMethods = ['camera', 'keys', 'typed', 'search', 'walk-in', 'list'] as const;
export type ScanMethod = (typeof scanMethods)[number];

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
  /** Missing in facts of older stations. */
  readonly by?: Actor;
};

/** What a station appends to its log; nothing is ever edited, a correction is a further fact. */
export type Fact =
  | { readonly kind: 'scan'; readonly payload: ScanPayload }
  | {
      readonly kind: 'undo';
      readonly payload: {
        readonly scanId: string;
        readonly attendeeId: string | null;
        readonly by?: Actor;
      };
    }
  | { readonly kind: 'change'; readonly payload: PersonChange }
  /** `value`: the key of an option, or what was written; null takes the answer back. The only fact with free text. */
  | {
      readonly kind: 'answer';
      readonly payload: {
        readonly attendeeId: string;
        readonly questionId: string;
        readonly value: string | null;
        readonly by: Actor;
      };
    }
  /** Something was handed to somebody, or came back. */
  | {
      readonly kind: 'hand';
      readonly payload: {
        readonly attendeeId: string;
        readonly itemId: string;
        readonly direction: 'out' | 'back';
        readonly by: Actor;
      };
    }
  /** Somebody waits for a place at a checkpoint, or no longer does. */
  | {
      readonly kind: 'waiting';
      readonly payload: {
        readonly attendeeId: string;
        readonly checkpointId: string;
        readonly waits: boolean;
        readonly by: Actor;
      };
    }
  /** A ticket counts no more; `ticket` is `ticketMark` of its code. */
  | {
      readonly kind: 'revoke';
      readonly payload: { readonly attendeeId: string | null; readonly ticket: string; readonly by: Actor };
    }
  /** Something done to the whole event at a station; `count` where it concerned so many. */
  | {
      readonly kind: 'deed';
      readonly payload: { readonly what: Deed; readonly by: Actor; readonly count: number | null };
    }
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

/** The attendee whom a fact is about; null for none. */
export const subjectOf = (fact: Fact): string | null =>
  fact.kind === 'roster' || fact.kind === 'deed' ? null : fact.payload.attendeeId;
