import { z } from 'zod';
import type { Batch } from './sync.ts';
import type { StationEntry } from '../domain/headcount.ts';
import { deeds } from '../domain/person-change.ts';
import { actors } from '../domain/role.ts';
import { scanMethods } from '../domain/scan.ts';
import { refusalReasons } from '../domain/verdict.ts';

const key = z.string().min(1).max(100);
const refusal = z.enum(refusalReasons);
const actor = z.enum(actors);
const person = { attendeeId: key, by: actor };

const facts = {
  scan: z.object({
    attendeeId: key.nullable(),
    category: key.nullable(),
    checkpointId: key,
    direction: z.enum(['entry', 'exit']),
    method: z.enum(scanMethods),
    verdict: z.union([z.literal('admitted'), refusal]),
    override: z.object({ refusal, reason: z.string().max(300) }).nullable(),
    by: actor.optional(),
  }),
  undo: z.object({ scanId: key, attendeeId: key.nullable(), by: actor.optional() }),
  change: z.discriminatedUnion('what', [
    z.object({ ...person, what: z.literal('walk-in') }),
    z.object({ ...person, what: z.literal('corrected'), fields: z.array(key).max(50) }),
    z.object({ ...person, what: z.literal('substituted'), substituteId: key }),
    z.object({ ...person, what: z.literal('substitutes'), forId: key }),
    z.object({ ...person, what: z.literal('rebooked'), left: z.array(key).max(200), taken: z.array(key).max(200) }),
    z.object({
      ...person,
      what: z.literal('registration'),
      to: z.enum(['valid', 'cancelled', 'unpaid', 'blocked']),
    }),
  ]),
  answer: z.object({ ...person, questionId: key, value: z.string().max(500).nullable() }),
  hand: z.object({ ...person, itemId: key, direction: z.enum(['out', 'back']) }),
  waiting: z.object({ ...person, checkpointId: key, waits: z.boolean() }),
  revoke: z.object({ attendeeId: key.nullable(), ticket: key, by: actor }),
  deed: z.object({ what: z.enum(deeds), by: actor, count: z.int().min(0).nullable() }),
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
