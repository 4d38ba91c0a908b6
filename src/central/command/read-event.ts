import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { readEventDocument } from '#core/event/event-folder.ts';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { Event } from '#shared/domain/event.ts';
import { CommandFailure } from './failure.ts';

const inTheFile = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
    .join('\n');

/** Reads an `event.json`, an organiser's own (times of day mean the day of `now`) or that of a kiosk's event folder. */
export const readEvent = (file: string, now: number): Event => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandFailure(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const kept = readEventDocument(content);
  if (kept !== null) return kept;
  const described = eventFileSchema.safeParse(content);
  if (!described.success)
    throw new CommandFailure(`${file} does not describe an event:\n${inTheFile(described.error)}`);
  return resolveEvent(described.data, now);
};
