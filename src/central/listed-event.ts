import { z } from 'zod';

const labels = z.record(z.string(), z.string());

/** An event as the stand-alone list reads it from a file: times in UTC epoch milliseconds; what it does not know is left out. */
export const listedEventSchema = z.object({
  name: z.string().min(1),
  venue: z.string(),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
  colour: z.string().regex(/^#[0-9a-f]{6}$/iu),
  startsAt: z.int(),
  endsAt: z.int(),
  categories: z.array(z.object({ key: z.string(), label: labels })).readonly(),
  checkpoints: z.array(z.object({ id: z.string(), kind: z.enum(['entrance', 'workshop', 'stand']) })).readonly(),
});

/** What the list needs to know of an event. */
export type ListedEvent = Readonly<z.infer<typeof listedEventSchema>>;
