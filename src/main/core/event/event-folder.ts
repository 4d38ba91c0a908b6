import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Event } from '#shared/domain/event.ts';
import { writeDurably } from './durable-file.ts';
import { resolveEvent } from './resolve-event.ts';

/** One event on disk: everything of it lies in one folder, to be deleted as one. */
export type EventFolder = {
  readonly folder: string;
  readonly event: Event;
  /** The station's database, the central list's database, and the badges of the paper tray. */
  readonly databaseFile: string;
  readonly centralFile: string;
  readonly badgesFolder: string;
  /** The event's own badge layouts. */
  readonly layoutsFolder: string;
};

// An event whose moments are fixed is stored with the day on which it ends being kept.
const storedSchema = eventFileSchema.omit({ eraseAfterDays: true }).extend({ eraseAfter: z.int() });

const folderOf = (dataFolder: string, id: string): string => path.join(dataFolder, 'events', id);

const layout = (folder: string, event: Event): EventFolder => ({
  folder,
  event,
  databaseFile: path.join(folder, 'einlass.sqlite'),
  centralFile: path.join(folder, 'central.sqlite'),
  badgesFolder: path.join(folder, 'badges'),
  layoutsFolder: path.join(folder, 'layouts'),
});

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Opens an event that was opened before; null when there is none of that id. */
export const openEventFolder = (dataFolder: string, id: string): Outcome<EventFolder, 'bad-event'> | null => {
  const folder = folderOf(dataFolder, id);
  const file = path.join(folder, 'event.json');
  if (!existsSync(file)) return null;
  const stored = storedSchema.safeParse(parsed(file));
  if (!stored.success) return { ok: false, code: 'bad-event' };
  const { eraseAfter, ...rest } = stored.data;
  return { ok: true, value: layout(folder, { ...resolveEvent({ ...rest, eraseAfterDays: 0 }, 0), eraseAfter }) };
};

/** Makes the folder of an event and keeps its description there with all moments fixed; times of day mean the day of `now`. */
export const createEventFolder = (
  dataFolder: string,
  description: unknown,
  now: number,
): Outcome<EventFolder, 'bad-event'> => {
  const checked = eventFileSchema.safeParse(description);
  if (!checked.success) return { ok: false, code: 'bad-event' };
  const event = resolveEvent(checked.data, now);
  const folder = folderOf(dataFolder, event.id);
  mkdirSync(folder, { recursive: true });
  writeDurably(path.join(folder, 'event.json'), `${JSON.stringify(event, null, 2)}\n`);
  return { ok: true, value: layout(folder, event) };
};

/** Reads an organiser's `event.json`; null when it is not JSON. */
export const readEventFile = parsed;
