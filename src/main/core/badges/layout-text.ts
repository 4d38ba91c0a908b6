import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '#shared/contract/ipc.ts';
import { layoutLimit } from '#shared/contract/layout.ts';
import { decodeText } from '../importing/decode-text.ts';

// A character takes up to four bytes.
const largestFile = 4 * layoutLimit;

const sizeOf = (file: string): number | null => {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stats.size : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
};

const bytesOf = (file: string): Buffer | null => {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
};

/** Whether a text could be a layout: it has a place for something of a badge. */
export const isLayout = (text: string): boolean => /\bdata-field\s*=/iu.test(text);

/** Reads a layout file, in whatever encoding it was saved; a file that is far too large is not read at all. */
export const readLayoutText = (file: string): Outcome<string, 'not-found' | 'too-large' | 'not-a-layout'> => {
  const size = sizeOf(file);
  if (size === null) return { ok: false, code: 'not-found' };
  if (size > largestFile) return { ok: false, code: 'too-large' };
  const bytes = bytesOf(file);
  if (bytes === null) return { ok: false, code: 'not-found' };
  const decoded = decodeText(bytes);
  if (decoded === null || !isLayout(decoded.text)) return { ok: false, code: 'not-a-layout' };
  return decoded.text.length > layoutLimit ? { ok: false, code: 'too-large' } : { ok: true, value: decoded.text };
};
