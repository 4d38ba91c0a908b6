import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { plausibility } from './plausibility.ts';

/** A file's bytes as text, without byte order mark, and the name of the encoding. */
export type DecodedText = { readonly text: string; readonly encoding: string };

const marks: ReadonlyArray<readonly [encoding: string, mark: ReadonlyArray<number>]> = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** Encodings of one byte a letter; among equally plausible ones the first is taken. */
const singleByte = [
  'Windows-1252',
  'Windows-1250',
  'Windows-1251',
  'Windows-1254',
  'Windows-1257',
  'Windows-1253',
  'ISO-8859-2',
  'ISO-8859-15',
  'ISO-8859-16',
  'ISO-8859-5',
  'ISO-8859-7',
  'ISO-8859-9',
  'ISO-8859-13',
  'Macintosh',
  'MacCentEuro',
  'MacTurkish',
  'CP850',
  'CP437',
  'CP852',
  'CP857',
  'CP866',
  'KOI8-U',
  'MacCyrillic',
] as const;

const sampleBytes = 64 * 1_024;
const shareOfZeros = 0.2;

/** Signatures of files that are no text: ZIP (also XLSX and ODS), PDF, old Office, GZIP, SQLite, images. */
const foreignFiles = [
  '504b0304',
  '25504446',
  'd0cf11e0',
  '1f8b08',
  '53514c69746520',
  '89504e47',
  'ffd8ff',
  '47494638',
].map((hex) => Buffer.from(hex, 'hex'));

const startsWith = (bytes: Buffer, start: ArrayLike<number>): boolean =>
  bytes.length >= start.length && Array.from(start).every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark: in European text every second byte is zero. */
const bareUtf16 = (bytes: Buffer): string | null => {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  const enough = (sample.length / 2) * shareOfZeros;
  if (odd > enough && even < odd / 10) return 'UTF-16LE';
  return even > enough && odd < even / 10 ? 'UTF-16BE' : null;
};

/** The lines of a file that tell its encoding: those with bytes beyond ASCII, from anywhere in it. */
const telling = (bytes: Buffer): Buffer => {
  const lines: Buffer[] = [];
  let size = 0;
  let from = 0;
  while (from < bytes.length && size < sampleBytes) {
    const found = bytes.indexOf(10, from);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(from, Math.min(end, from + sampleBytes));
    if (line.some((byte) => byte > 127)) {
      lines.push(line);
      size += line.length;
    }
    from = end;
  }
  return Buffer.concat(lines);
};

const mostPlausible = (bytes: Buffer): string => {
  const sample = telling(bytes);
  const scores = singleByte.map((encoding) => ({ encoding, score: plausibility(iconv.decode(sample, encoding)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
};

const encodingOf = (bytes: Buffer): string => {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark));
  if (marked !== undefined) return marked[0];
  return bareUtf16(bytes) ?? (isUtf8(bytes) ? 'UTF-8' : mostPlausible(bytes));
};

const isNoText = (text: string): boolean => {
  const sample = text.slice(0, sampleBytes);
  const controls = sample.match(/[^\P{Cc}\t\n\r]/gu)?.length ?? 0;
  return controls > sample.length / 50 + 1;
};

/** Finds the encoding by mark, validity and plausibility; null for bytes that are no text. */
export const decodeText = (bytes: Buffer): DecodedText | null => {
  if (foreignFiles.some((signature) => startsWith(bytes, signature))) return null;
  const encoding = encodingOf(bytes);
  const text = iconv.decode(bytes, encoding);
  return isNoText(text) ? null : { text, encoding };
};
