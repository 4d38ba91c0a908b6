import { z } from 'zod';
import { isTimeZone } from '../domain/time-zone.ts';

/** A moment: a time of day on the event's day ("09:00"), an ISO date and time with offset, or UTC epoch milliseconds. */
const moment = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.iso.datetime({ offset: true }), z.int()]);
const perLanguage = z.record(z.string().min(2).max(20), z.string().max(200));
const key = z.string().min(1).max(100);

const checkpointSchema = z.object({
  id: key,
  kind: z.enum(['entrance', 'workshop', 'stand']),
  name: perLanguage,
  room: z.string().max(200).nullable(),
  host: z.string().max(200).nullable(),
  startsAt: moment.nullable(),
  endsAt: moment.nullable(),
  rules: z.object({
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    reEntry: z.boolean(),
    bookingRequired: z.boolean(),
    capacity: z.int().min(0).nullable(),
    askFirstMs: z.int().min(50).max(10_000).nullable().default(null),
    endsOtherStays: z.boolean().default(false),
    othersFrom: moment.nullable().default(null),
  }),
});

const categories = z.array(key).max(100).nullable().default(null);
const questionSchema = z.object({
  id: key,
  kind: z.enum(['notice', 'choice', 'text']),
  text: perLanguage,
  options: z
    .array(z.object({ key, label: perLanguage, mark: z.string().max(60).nullable().default(null) }))
    .max(30)
    .default([]),
  required: z.boolean().default(false),
  selfService: z.boolean().default(true),
  categories,
});
const handOutSchema = z.object({
  id: key,
  name: perLanguage,
  returned: z.boolean().default(false),
  categories,
  forAnswer: z.object({ questionId: key, option: key }).nullable().default(null),
});

/** An event's id: it becomes part of a path. */
export const eventIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** An event as an organiser describes it in `event.json`; `core/event` turns its moments into epoch milliseconds. */
export const eventFileSchema = z.object({
  /** Names the event's folder. */
  id: eventIdSchema,
  name: z.string().min(1).max(200),
  venue: z.string().max(200),
  startsAt: moment,
  endsAt: moment,
  timeZone: z.string().max(60).refine(isTimeZone),
  languages: z.array(z.string().min(2).max(20)).min(1),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  logo: z
    .string()
    .regex(/^data:image\/(svg\+xml|png)[;,]/)
    .max(500_000)
    .nullable(),
  eraseAfterDays: z.int().min(0).max(3_650),
  categories: z.array(z.object({ key, label: perLanguage })).min(1),
  /** The first is where a new station stands. */
  checkpoints: z.array(checkpointSchema).min(1),
  questions: z.array(questionSchema).max(50).default([]),
  handOuts: z.array(handOutSchema).max(50).default([]),
  ticketKeys: z
    .array(z.object({ kind: z.enum(['einlass', 'pretix']), key: z.string().max(1_000) }))
    .max(20)
    .default([]),
  /** The event of which this is a copy to practise with. */
  rehearses: eventIdSchema.nullable().default(null),
});
export type EventFile = z.infer<typeof eventFileSchema>;
