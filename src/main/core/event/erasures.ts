import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { erasureReasons, type Erasure } from '#shared/domain/erasure.ts';
import { writeDurably } from './durable-file.ts';

const schema = z.array(
  z.object({
    eventName: z.string(),
    startsAt: z.int().nullable(),
    at: z.int(),
    why: z.enum(erasureReasons),
    people: z.int().nullable(),
    facts: z.int().nullable(),
  }),
);
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'erased.json');

/** What was deleted on this machine, the oldest first; nothing where the file says nothing sensible. */
export const readErasures = (dataFolder: string): ReadonlyArray<Erasure> => {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) return [];
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
};

/** Keeps the proof of a deletion. */
export const noteErasure = (dataFolder: string, erasure: Erasure): void =>
  writeDurably(fileIn(dataFolder), `${JSON.stringify([...readErasures(dataFolder), erasure], null, 2)}\n`);
