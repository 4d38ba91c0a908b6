import { createInflateRaw } from 'node:zlib';
import type { Outcome } from '#shared/contract/ipc.ts';

/** Where a file lies in an archive, and how large it says it is. */
export type ZipEntry = {
  readonly name: string;
  readonly deflated: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

/** The files of an archive by name. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** The most bytes that are unpacked of one archive: a list of half a million people. What is larger is a mistake or an attack. */
export const mostUnpacked = 256 * 2 ** 20;
const mostEntries = 5_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const longestComment = 65_535;
const elsewhere = 0xffffffff;

const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - endSize; at >= Math.max(0, bytes.length - endSize - longestComment); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  return -1;
};

/** Large files keep their numbers in an extra field, each only where its usual place is not enough. */
const readLong = (extra: Buffer, usual: ReadonlyArray<number>): ReadonlyArray<number> => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return usual.map((number) => {
      if (number !== elsewhere) return number;
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    });
  }
  return usual;
};

const readEntries = (bytes: Buffer): Outcome<ZipDirectory, 'damaged' | 'too-large' | 'encrypted'> => {
  const end = findEnd(bytes);
  if (end < 0) return { ok: false, code: 'damaged' };
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return { ok: false, code: 'too-large' };
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) return { ok: false, code: 'damaged' };
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return { ok: false, code: 'encrypted' };
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const usual = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [size = 0, packedSize = 0, offset = 0] = readLong(bytes.subarray(nameEnd, extraEnd), usual);
    const name = bytes
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//u, '');
    entries.set(name, { name, deflated: bytes.readUInt16LE(at + 10) === 8, packedSize, size, offset });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return { ok: true, value: entries };
};

/** Reads what an archive says of itself; nothing is unpacked. */
export const readDirectory = (bytes: Buffer): Outcome<ZipDirectory, 'damaged' | 'too-large' | 'encrypted'> => {
  try {
    return readEntries(bytes);
  } catch (error) {
    // Numbers that point outside the file.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_OUT_OF_RANGE') throw error;
    return { ok: false, code: 'damaged' };
  }
};

/** What may still be unpacked of an archive, in bytes; falls with every byte that comes out, whatever the archive declares. */
export type Budget = { left: number };

/** Unpacks a file piece by piece, with pauses in between; ends early as soon as the budget is spent. */
export const unpack = async (
  bytes: Buffer,
  entry: ZipEntry,
  budget: Budget,
  take: (piece: Buffer) => void,
): Promise<Outcome<null, 'damaged' | 'too-large'>> => {
  if (entry.size > budget.left) return { ok: false, code: 'too-large' };
  const { offset, packedSize } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) return { ok: false, code: 'damaged' };
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(from, from + packedSize);
  if (!entry.deflated) {
    budget.left -= packed.length;
    take(packed);
    return { ok: true, value: null };
  }
  const inflate = createInflateRaw({ chunkSize: 64 * 1_024 });
  inflate.end(packed);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      budget.left -= piece.length;
      if (budget.left < 0) return { ok: false, code: 'too-large' };
      take(piece);
    }
    return { ok: true, value: null };
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    return { ok: false, code: 'damaged' };
  }
};
