import { z } from 'zod';
import { answer, nothing } from '../answer.ts';
import type { Outcome } from '../ipc.ts';
import type { Answered } from '../../domain/answers.ts';
import type { Attendee } from '../../domain/attendee.ts';

const key = z.string().min(1).max(100);

/** Somebody who has something that is to come back. */
export type Holder = Pick<Attendee, 'id' | 'name' | 'organisation'> & {
  /** Since when, in UTC epoch milliseconds. */
  readonly since: number;
};

/** The things of one kind that are still out; `of` are all, `holders` the first of them. */
export type ThingsOut = { readonly itemId: string; readonly of: number; readonly holders: ReadonlyArray<Holder> };

/** `no-such-choice`: the event asks or hands out nothing of that kind. */
export type AnswersTrouble = 'locked' | 'unknown' | 'no-such-choice' | 'cannot-record';

/** Questions at check-in and things handed out. Alone at the machine only whoever was admitted there last is served. */
export const answersRequests = {
  /** What somebody answered and has been given; null where nobody may look. */
  'answers.of': { input: z.object({ attendeeId: key }), output: answer<Answered | null>() },
  /** Null takes an answer back, which only staff do. */
  'answers.give': {
    input: z.object({ attendeeId: key, questionId: key, value: z.string().max(500).nullable() }),
    output: answer<Outcome<Answered, AnswersTrouble>>(),
  },
  'answers.hand': {
    input: z.object({ attendeeId: key, itemId: key, direction: z.enum(['out', 'back']) }),
    output: answer<Outcome<Answered, AnswersTrouble>>(),
  },
  /** Nobody answers any more: the badge that waited for it may be printed. */
  'answers.finish': { input: z.object({ attendeeId: key }), output: answer<null>() },
  /** What is out and to come back, at all stations as far as heard; null where nobody may look. */
  'answers.out': { input: nothing, output: answer<ReadonlyArray<ThingsOut> | null>() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
