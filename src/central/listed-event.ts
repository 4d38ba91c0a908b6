import { z } from 'zod';
import { isTimeZone } from '#shared/domain/time-zone.ts';

const labels = z.record(z.string(), z.string());

const rules = z.object({
  capacity: z.int().min(0).nullable().default(null),
  bookingRequired: z.boolean().default(false),
  reEntry: z.boolean().default(true),
  endsOtherStays: z.boolean().default(false),
});

const checkpoint = z.object({
  id: z.string(),
  kind: z.enum(['entrance', 'workshop', 'stand']),
  name: labels.default({}),
  room: z.string().nullable().default(null),
  rules: rules.prefault({}),
});

/** An event as the stand-alone list reads it from a file: times in UTC epoch milliseconds; what it does not know is left out. */
export const listedEventSchema = z.object({
  name: z.string().min(1),
  venue: z.string(),
  timeZone: z.string().refine(isTimeZone),
  colour: z.string().regex(/^#[0-9a-f]{6}$/iu),
  startsAt: z.int(),
  endsAt: z.int(),
  categories: z.array(z.object({ key: z.string(), label: labels })).readonly(),
  checkpoints: z.array(checkpoint).readonly(),
});

/** What the list needs to know of an event. */
export type ListedEvent = Readonly<z.infer<typeof listedEventSchema>>;
export type ListedCheckpoint = ListedEvent['checkpoints'][number];
