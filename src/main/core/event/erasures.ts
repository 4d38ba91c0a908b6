import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { erasureReasons, type Erasure } from '#shared/domain/erasure.ts';
import { writeDurably } from './durable-file.ts';
import { readJson } from './read-json.ts';

const erasureSchema = z.object({
  eventName: z.string(),
  startsAt: z.int().nullable(),
  at: z.int(),
  why: z.enum(erasureReasons),
  people: z.int().nullable(),
  facts: z.int().nullable(),
});
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'erased.json');

/** Reads the proof of one deletion; null when it makes no sense. */
export const readErasure = (text: string): Erasure | null => readJson(erasureSchema, text);

/** What was deleted on this machine, the oldest first; nothing where the file says nothing sensible. */
export const readErasures = (dataFolder: string): ReadonlyArray<Erasure> => {
  const file = fileIn(dataFolder);
  return existsSync(file) ? (readJson(z.array(erasureSchema), readFileSync(file, 'utf8')) ?? []) : [];
};

/** Keeps the proof of a deletion, once however often it is told. */
export const noteErasure = (dataFolder: string, erasure: Erasure): void => {
  const noted = readErasures(dataFolder);
  if (noted.some((each) => isDeepStrictEqual(each, erasure))) return;
  writeDurably(fileIn(dataFolder), `${JSON.stringify([...noted, erasure], null, 2)}\n`);
};
