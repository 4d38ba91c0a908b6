import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { eventIdSchema as eventId } from '#shared/contract/event-file.ts';
import { erasureReasons } from '#shared/domain/erasure.ts';
import { writeDurably } from './durable-file.ts';
import { readJson } from './read-json.ts';

const taskSchema = z.discriminatedUnion('kind', [
  /** Joining a list, whose answer came while another event was open. `rows` go into the event's settings as they are. */
  z.object({
    kind: z.literal('join'),
    event: z.json(),
    rows: z.record(z.string(), z.json()),
    /** What lies in the event's folder is of no use to anybody. */
    setAside: z.boolean(),
  }),
  /** The event's personal data have to go. */
  z.object({
    kind: z.literal('erase'),
    eventId,
    eventName: z.string(),
    at: z.int(),
    why: z.enum(erasureReasons).default('left-fleet'),
    /** The event to open then; null for the usual one. */
    next: eventId.nullable().default(null),
  }),
]);

const bootSchema = z.object({
  eventId: eventId.nullable(),
  /** A guest list of the command line that was given up for another event; given again, it changes nothing. */
  passedOver: z.string().nullable().default(null),
  /** What is to be done before an event is opened. */
  task: taskSchema.nullable().default(null),
  /** The event that was erased here last because the station was taken out of its fleet. */
  erased: z.object({ eventName: z.string(), at: z.int() }).nullable().default(null),
});

/** What a station knows before it opens an event. */
export type Boot = z.infer<typeof bootSchema>;
export type BootTask = z.infer<typeof taskSchema>;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'station.json');
const first: Boot = { eventId: null, passedOver: null, task: null, erased: null };

/** What the boot file says; that of a first start where there is none or it says nothing sensible (no data hangs on it). */
export const readBoot = (dataFolder: string): Boot => {
  const file = fileIn(dataFolder);
  return existsSync(file) ? (readJson(bootSchema, readFileSync(file, 'utf8')) ?? first) : first;
};

/** Changes what is given, for the next start. */
export const writeBoot = (dataFolder: string, change: Partial<Boot>): void => {
  mkdirSync(dataFolder, { recursive: true });
  writeDurably(fileIn(dataFolder), JSON.stringify({ ...readBoot(dataFolder), ...change }));
};
