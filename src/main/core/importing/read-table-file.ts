import { open } from 'node:fs/promises';
import type { ImportTrouble } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { decodeText, type DecodedText } from './decode-text.ts';

/** The largest list that is read, in bytes: half a million attendees. A larger file is most likely not one. */
export const largestFile = 100 * 2 ** 20;

type FileTrouble = Extract<ImportTrouble, 'not-found' | 'too-large' | 'empty' | 'binary'>;

/** Reads a file as text with lines ended by \n; a file beyond the limit is not read at all. */
export const readTableFile = async (file: string): Promise<Outcome<DecodedText, FileTrouble>> => {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    return null;
  });
  if (handle === null) return { ok: false, code: 'not-found' };
  try {
    const { size } = await handle.stat().then((stats) => (stats.isFile() ? stats : { size: -1 }));
    if (size < 0) return { ok: false, code: 'not-found' };
    if (size > largestFile) return { ok: false, code: 'too-large' };
    const decoded = decodeText(await handle.readFile());
    if (decoded === null) return { ok: false, code: 'binary' };
    const text = decoded.text.replaceAll(/\r\n?/gu, '\n');
    return text.trim() === '' ? { ok: false, code: 'empty' } : { ok: true, value: { ...decoded, text } };
  } finally {
    await handle.close();
  }
};
