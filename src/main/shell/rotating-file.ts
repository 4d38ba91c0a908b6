import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const errorCode = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * A file of lines that never holds more than `maxBytes`; what is older moves to `<file>.1`, which is replaced. A line
 * that the disk refuses is counted and reported with the next one that it takes: a full disk must not end the kiosk.
 */
export const createRotatingFile = (file: string, maxBytes: number): { readonly write: (line: string) => void } => {
  let size: number | null = null;
  let lost = 0;
  let cause = '';
  const append = (text: string): void => {
    if (size === null) {
      mkdirSync(dirname(file), { recursive: true });
      size = sizeOf(file);
    }
    const bytes = Buffer.byteLength(text);
    if (size > 0 && size + bytes > maxBytes) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, text, { mode: 0o600 });
    size += bytes;
  };
  return {
    write: (line) => {
      try {
        if (lost > 0) append(`${JSON.stringify({ what: 'log-lines-lost', lines: lost, cause })}\n`);
        append(line);
        lost = 0;
      } catch (error) {
        lost += 1;
        cause = errorCode(error);
        size = null;
      }
    },
  };
};
