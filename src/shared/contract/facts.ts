import { z } from 'zod';
import type { Batch } from './sync.ts';
import type { StationEntry } from '../domain/headcount.ts';
import { refusalReasons } from '../domain/verdict.ts';

const key = z.string().min(1).max(100);
const refusal = z.enum(refusalReasons);

const facts = {
  scan: z.object({
    attendeeId: key.nullable(),
    category: key.nullable(),
    checkpointId: key,
    direction: z.enum(['entry', 'exit']),
    method: z.enum(['camera', 'keys', 'typed', 'search']),
    verdict: z.union([z.literal('admitted'), refusal]),
    override: z.object({ refusal, reason: z.string().max(300) }).nullable(),
  }),
  undo: z.object({ scanId: key, attendeeId: key.nullable() }),
  roster: z.object({ registered: z.record(key, z.int().min(0).max(10_000_000)) }),
} as const;

/** What one makes of an entry: a fact to count, a kind that it does not know, or one whose content makes no sense. */
export type Understanding =
  | { readonly kind: 'fact'; readonly entry: StationEntry }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'senseless'; readonly cause: string };

const isKnown = (kind: string): kind is keyof typeof facts => Object.hasOwn(facts, kind);

/** Reads what a station sent. Storing does not depend on it: what is not understood is kept all the same. */
export const understand = (stationId: string, sent: Batch['entries'][number]): Understanding => {
  const { seq, id, at, tick, kind } = sent;
  if (!isKnown(kind)) return { kind: 'opaque' };
  const read = facts[kind].safeParse(sent.payload);
  if (!read.success) {
    const cause = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ');
    return { kind: 'senseless', cause: cause.slice(0, 500) };
  }
  // The schema of a kind yields that kind's payload; TypeScript loses the pairing over the lookup.
  return { kind: 'fact', entry: { seq, id, at, tick, stationId, kind, payload: read.data } as StationEntry };
};
