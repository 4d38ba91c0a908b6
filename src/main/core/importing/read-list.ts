import { open } from 'node:fs/promises';
import type { ImportTrouble } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { readWorkbook, type Sheet } from './workbook/read-workbook.ts';

/** The largest list that is read, in bytes: half a million attendees. A larger file is most likely not one. */
export const largestFile = 100 * 2 ** 20;

/** Where a list comes from: a file, or what a person pasted. */
export type ListSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pasted'; readonly text: string };

/** A list as it was found: a text with lines ended by \n, or the sheets of a workbook that hold anything. */
export type ReadList =
  | ({ readonly kind: 'text' } & DecodedText)
  | { readonly kind: 'workbook'; readonly sheets: ReadonlyArray<Sheet> };

const zipMark = Buffer.from('504b', 'hex');
const oldOfficeMark = Buffer.from('d0cf11e0', 'hex');
const sealedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

const readBytes = async (file: string): Promise<Outcome<Buffer, 'not-found' | 'too-large'>> => {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    return null;
  });
  if (handle === null) return { ok: false, code: 'not-found' };
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { ok: false, code: 'not-found' };
    if (stats.size > largestFile) return { ok: false, code: 'too-large' };
    return { ok: true, value: await handle.readFile() };
  } finally {
    await handle.close();
  }
};

const textList = (decoded: DecodedText): Outcome<ReadList, 'empty'> => {
  const text = decoded.text.replaceAll(/\r\n?/gu, '\n');
  return text.trim() === '' ? { ok: false, code: 'empty' } : { ok: true, value: { ...decoded, kind: 'text', text } };
};

const sheetList = async (bytes: Buffer): Promise<Outcome<ReadList, ImportTrouble>> => {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  const sheets = read.value.filter(({ rows }) => rows.length > 0);
  return sheets.length === 0 ? { ok: false, code: 'empty' } : { ok: true, value: { kind: 'workbook', sheets } };
};

/** Reads a list, whatever kind of file it is; one beyond the limit is not read at all. */
export const readList = async (source: ListSource): Promise<Outcome<ReadList, ImportTrouble>> => {
  if (source.kind === 'pasted') return textList({ text: source.text.replace(/^\ufeff/u, ''), encoding: 'Unicode' });
  const read = await readBytes(source.path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (startsWith(bytes, zipMark)) return sheetList(bytes);
  // Excel of 2003 and before, and a workbook with a password, are both kept in the same old kind of file.
  if (startsWith(bytes, oldOfficeMark))
    return { ok: false, code: bytes.includes(sealedPackage) ? 'encrypted' : 'other-spreadsheet' };
  const decoded = decodeText(bytes);
  return decoded === null ? { ok: false, code: 'binary' } : textList(decoded);
};
