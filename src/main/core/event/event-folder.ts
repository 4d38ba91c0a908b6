import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Event } from '#shared/domain/event.ts';
import { writeDurably } from './durable-file.ts';
import { readJson } from './read-json.ts';
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
  /** Lists and tickets that were written for people to take along. */
  readonly exportsFolder: string;
};

// An event whose moments are fixed is stored with the day on which it ends being kept.
const storedSchema = eventFileSchema.omit({ eraseAfterDays: true }).extend({ eraseAfter: z.int() });

/** Where the event of an id lies, whether there is one or not. */
export const folderOf = (dataFolder: string, id: string): string => path.join(dataFolder, 'events', id);

const layout = (folder: string, event: Event): EventFolder => ({
  folder,
  event,
  databaseFile: path.join(folder, 'einlass.sqlite'),
  centralFile: path.join(folder, 'central.sqlite'),
  badgesFolder: path.join(folder, 'badges'),
  layoutsFolder: path.join(folder, 'layouts'),
  exportsFolder: path.join(folder, 'exports'),
});

const parsed = (file: string): unknown => readJson(z.unknown(), readFileSync(file, 'utf8'));

/** Reads an event whose moments are fixed, as `event.json` of an event's folder holds it and as a list hands it out; null when it makes no sense. */
export const readEventDocument = (document: unknown): Event | null => {
  const stored = storedSchema.safeParse(document);
  if (!stored.success) return null;
  const { eraseAfter, ...rest } = stored.data;
  return { ...resolveEvent({ ...rest, eraseAfterDays: 0 }, 0), eraseAfter };
};

/** Opens an event that was opened before; null when there is none of that id. */
export const openEventFolder = (dataFolder: string, id: string): Outcome<EventFolder, 'bad-event'> | null => {
  const folder = folderOf(dataFolder, id);
  const file = path.join(folder, 'event.json');
  if (!existsSync(file)) return null;
  const event = readEventDocument(parsed(file));
  return event === null ? { ok: false, code: 'bad-event' } : { ok: true, value: layout(folder, event) };
};

/** Makes the folder of an event, or gives it this description, and answers where everything lies. */
export const keepEventFolder = (dataFolder: string, event: Event): EventFolder => {
  const folder = folderOf(dataFolder, event.id);
  mkdirSync(folder, { recursive: true });
  writeDurably(path.join(folder, 'event.json'), `${JSON.stringify(event, null, 2)}\n`);
  return layout(folder, event);
};

/** Moves an event's folder out of the way, under a name that is never opened; nothing is deleted. */
export const setEventAside = (dataFolder: string, id: string, now: number): void => {
  const folder = folderOf(dataFolder, id);
  if (existsSync(folder)) renameSync(folder, `${folder}.aside-${now}`);
};

/** The names of all folders where events lie, of those that were set aside too. */
export const eventFolderNames = (dataFolder: string): ReadonlyArray<string> => {
  const folder = path.join(dataFolder, 'events');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** The ids of all events on this machine. */
export const eventIds = (dataFolder: string): ReadonlyArray<string> =>
  eventFolderNames(dataFolder).filter(
    (name) => existsSync(path.join(folderOf(dataFolder, name), 'event.json')) && !name.includes('.'),
  );

/** Deletes an event's folder with everything in it, and what was ever set aside of it. */
export const eraseEventFolder = (dataFolder: string, id: string): void => {
  const folder = folderOf(dataFolder, id);
  const parent = path.dirname(folder);
  for (const name of eventFolderNames(dataFolder).filter((each) => each === id || each.startsWith(`${id}.aside-`)))
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
};

/** Makes the folder of an event and keeps its description there with all moments fixed; times of day mean the day of `now`. */
export const createEventFolder = (
  dataFolder: string,
  description: unknown,
  now: number,
): Outcome<EventFolder, 'bad-event'> => {
  const checked = eventFileSchema.safeParse(description);
  if (!checked.success) return { ok: false, code: 'bad-event' };
  return { ok: true, value: keepEventFolder(dataFolder, resolveEvent(checked.data, now)) };
};

/** Reads an organiser's `event.json`; null when it is not JSON. */
export const readEventFile = parsed;
