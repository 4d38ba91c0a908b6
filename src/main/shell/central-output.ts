import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Log } from './log.ts';

const toldSchema = z.looseObject({
  level: z.enum(['info', 'warn', 'error']),
  what: z.string().max(100),
  code: z.string().max(100).optional(),
});

const read = (line: string): z.infer<typeof toldSchema> | null => {
  try {
    return toldSchema.parse(JSON.parse(line));
  } catch {
    // Not a line of the list's log: the runtime's own words, e.g. the stack of a bug.
    return null;
  }
};

/** Brings what the list's process writes into the station's log; words that are not of its log go to our own stderr. */
export const followCentralOutput = (output: NodeJS.ReadableStream, log: Log): void => {
  createInterface({ input: output }).on('line', (line) => {
    const told = read(line);
    if (told === null) process.stderr.write(`${line}\n`);
    else
      log({
        level: told.level,
        part: 'central',
        what: told.what,
        ...(told.code === undefined ? {} : { code: told.code }),
      });
  });
};
