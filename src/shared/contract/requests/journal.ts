import { z } from 'zod';
import { actors } from '../../domain/role.ts';
import { answer } from '../answer.ts';

const key = z.string().min(1).max(100);

/** `door`: scans and what was taken back; `people`: changes, answers, things handed out; `event`: what concerns all. */
export const journalGroups = ['all', 'door', 'people', 'event'] as const;
export type JournalGroup = (typeof journalGroups)[number];

const filterSchema = z.object({
  group: z.enum(journalGroups),
  /** Null for any; '' for this station. */
  stationId: z.string().max(100).nullable(),
  by: z.enum(actors).nullable(),
  checkpointId: key.nullable(),
  /** Some letters of the person whom it is about; empty for anybody. */
  query: z.string().max(200),
});
export type JournalFilter = z.infer<typeof filterSchema>;

const placeSchema = z.object({ tick: z.number(), id: z.string().max(100) });
/** Where a page of the journal ended. */
export type JournalPlace = z.infer<typeof placeSchema>;

/** One act in words of the language asked for. */
export type JournalLine = {
  readonly id: string;
  readonly at: number;
  readonly station: string;
  /** Null for acts of older stations, which do not say. */
  readonly who: string | null;
  readonly what: string;
  /** Null for what is about nobody, or about somebody who is gone. */
  readonly whom: string | null;
  readonly details: string;
};

/** Lines newest first, from where to go on (null for no more), and all stations of which there are any. */
export type JournalView = {
  readonly lines: readonly JournalLine[];
  readonly next: JournalPlace | null;
  readonly stations: readonly { readonly id: string; readonly name: string }[];
};

/** Everything that was done, to be read and filtered. */
export const journalRequests = {
  /** Null for whoever may not read it. */
  'journal.page': {
    input: z.object({ filter: filterSchema, before: placeSchema.nullable(), language: z.enum(['de', 'en']) }),
    output: answer<JournalView | null>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
