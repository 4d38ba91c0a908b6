import { z } from 'zod';
import { answer, nothing } from '../answer.ts';
import type { Outcome } from '../ipc.ts';
import { guestGroups, type GuestGroup } from '../../domain/guest-filter.ts';
import type { PrintJobState } from '../../domain/print-job.ts';
import type { Fact } from '../../domain/scan.ts';
import type { AttendeeView, RecentScan } from '../views.ts';

const key = z.string().min(1).max(100);
const words = z.string().max(500);

const newPersonSchema = z.object({
  name: words,
  organisation: words,
  category: key,
  /** BCP 47 tag; null for the station's. */
  language: z.string().max(35).nullable(),
  bookings: z.array(key).max(50),
});
/** Somebody who is on no list. */
export type NewPerson = z.infer<typeof newPersonSchema>;

const correctionSchema = z
  .object({
    name: words,
    organisation: words,
    category: key,
    role: words.nullable(),
    language: z.string().max(35).nullable(),
    marks: z.array(words).max(30),
    registration: z.enum(['valid', 'cancelled', 'unpaid', 'blocked']),
  })
  .partial();
/** What is to stand of somebody from now on; what is not named stays. */
export type Correction = z.infer<typeof correctionSchema>;

/** A workshop and the places that are left in it by bookings; null for no limit. */
export type Places = { readonly checkpointId: string; readonly free: number | null };

const guestFilterSchema = z.object({
  group: z.enum(guestGroups),
  category: key.nullable(),
  workshop: key.nullable(),
  /** Empty for everybody. */
  query: z.string().max(200),
});
export type GuestFilter = z.infer<typeof guestFilterSchema>;

/** A list of people as it was when it was asked for. */
export type ListedGuests = {
  /** By which its rows are asked for. */
  readonly list: number;
  readonly total: number;
  /** How many of the same category, workshop and query each group has. */
  readonly counts: Readonly<Record<GuestGroup, number>>;
};

/** A fact about one person. */
export type PersonFact = Exclude<Fact, { kind: 'roster' | 'deed' }>;

/** One thing recorded of somebody. `station`: null for this one. `other`: who came in whose place. */
export type HistoryLine = { readonly id: string; readonly at: number } & (
  | {
      readonly kind: 'fact';
      readonly station: string | null;
      readonly fact: PersonFact;
      readonly undone: boolean;
      readonly other: string | null;
    }
  | { readonly kind: 'badge'; readonly copy: boolean; readonly state: PrintJobState | 'withdrawn' }
);

/** `no-name`: nothing that could be seen on a badge. `no-such-choice`: a category or workshop that the event does not have. `full`: no place left in a workshop. */
export type PeopleTrouble = 'locked' | 'no-name' | 'no-such-choice' | 'full' | 'cannot-record';

/** Walk-ins, substitutes, corrections, and the list of people at the desk. */
export const peopleRequests = {
  /** Registers somebody who is on no list and presents them at this station's checkpoint. */
  'people.register': { input: newPersonSchema, output: answer<Outcome<RecentScan, PeopleTrouble>>() },
  /** The people who may be meant by a name, likeliest first; few. */
  'people.alike': { input: z.object({ name: words }), output: answer<readonly AttendeeView[]>() },
  'people.places': { input: nothing, output: answer<readonly Places[]>() },
  /** Takes the entry of a walk-in back, and their registration with it. */
  'people.take-back': {
    input: z.object({ scanId: key }),
    output: answer<Outcome<RecentScan, 'locked' | 'unknown' | 'already-undone' | 'cannot-record'>>(),
  },
  'people.correct': {
    input: z.object({ attendeeId: key, correction: correctionSchema }),
    output: answer<Outcome<AttendeeView, Exclude<PeopleTrouble, 'full'> | 'unknown'>>(),
  },
  /** Somebody comes in the place of another, whose tickets and bookings pass on. `came`: that other has come themselves. `not-valid`: they may not come at all. */
  'people.substitute': {
    input: z.object({ attendeeId: key, name: words }),
    output: answer<Outcome<AttendeeView, 'locked' | 'no-name' | 'unknown' | 'came' | 'not-valid' | 'cannot-record'>>(),
  },
  /** Takes a substitution back, by the substitute; answers whose ticket it is again. */
  'people.give-back': {
    input: z.object({ attendeeId: key }),
    output: answer<Outcome<AttendeeView, 'locked' | 'unknown' | 'came' | 'cannot-record'>>(),
  },
  /** What was recorded of somebody at all stations, oldest first; null where nobody may look. */
  'people.history': { input: z.object({ attendeeId: key }), output: answer<readonly HistoryLine[] | null>() },
  /** The people whom a filter leaves, by name; with a query the likeliest first. Null where nobody may look. */
  'people.list': { input: guestFilterSchema, output: answer<ListedGuests | null>() },
  /** Some rows of one of the lists last asked for; null for a list that is not kept any more. */
  'people.rows': {
    input: z.object({ list: z.int(), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: answer<readonly AttendeeView[] | null>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
