import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';

// The id becomes part of a path.
const bootSchema = z.object({ eventId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/) });
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'station.json');

/** Which event was open last; null at the first start, and for a file that says nothing sensible (no data hangs on it). */
export const readLastEvent = (dataFolder: string): string | null => {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) return null;
  try {
    return bootSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).eventId;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
};

/** Remembers the event for the next start. */
export const writeLastEvent = (dataFolder: string, eventId: string): void => {
  mkdirSync(dataFolder, { recursive: true });
  writeDurably(fileIn(dataFolder), JSON.stringify({ eventId }));
};
