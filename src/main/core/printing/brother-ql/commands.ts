import type { PrintHead } from '#shared/domain/printer-target.ts';
import type { Bitmap } from '../bitmap.ts';
import type { Media } from './media.ts';

const esc = 0x1b;
const i = 0x69;

// Longer than a row of the widest head: fills up a row that was cut off, and does nothing elsewhere.
const invalidate = Array<number>(200).fill(0);

/** Asks for 32 bytes of status, in whatever a badge before left the printer; cancels nothing. */
export const askStatus: Uint8Array = Uint8Array.of(...invalidate, esc, i, 0x53);

/** Forgets a badge that was cut off or waits for paper, and takes raster from now on. */
export const startAnew: Uint8Array = Uint8Array.of(...invalidate, esc, 0x40, esc, i, 0x61, 1);

// The shortest piece of tape that the cutter lets through, and what it feeds before and after an endless badge.
const fewestRows = 150;
const tapeMargin = 35;

// The wide models leave 44 dots more free at the right end of their head.
const wideHeadDots = 1_296;
const rightDotsOf = (media: Media, head: PrintHead): number => media.rightDots + (head.dots === wideHeadDots ? 44 : 0);

const little = (value: number): ReadonlyArray<number> => [0, 8, 16, 24].map((bits) => (value >>> bits) & 0xff);

const announce = (media: Media, rows: number): ReadonlyArray<number> => {
  // Recovery always on; kind and width, and of labels the length too, must be those of the roll in the printer.
  const valid = media.lengthMm === 0 ? 0x86 : 0x8e;
  const kind = media.lengthMm === 0 ? 0x0a : 0x0b;
  return [esc, i, 0x7a, valid, kind, media.widthMm, media.lengthMm, ...little(rows), 0, 0];
};

/** The dots from right to left, as the head burns them. */
const mirrored = ({ data, stride, width }: Bitmap, y: number, stood: number, bytes: number): Uint8Array => {
  const row = new Uint8Array(bytes);
  for (let x = 0; x < width; x += 1) {
    if ((((data[y * stride + (x >> 3)] ?? 0) << (x & 7)) & 0x80) === 0) continue;
    const pin = stood + width - 1 - x;
    row[pin >> 3] = (row[pin >> 3] ?? 0) | (0x80 >> (pin & 7));
  }
  return row;
};

/**
 * A badge as one raster page, cut off at its end, with every change of state told by the printer (ESC i !). Null when it
 * does not fit on the roll, or the roll not under the head.
 */
export const page = (badge: Bitmap, media: Media, head: PrintHead): Uint8Array | null => {
  const right = rightDotsOf(media, head);
  const endless = media.lengthMm === 0;
  const rows = endless ? Math.max(badge.height, fewestRows) : media.rows;
  if (badge.width > media.dots || badge.height > rows || right + media.dots > head.dots) return null;
  const bytes = Math.ceil(head.dots / 8);
  const stood = right + Math.floor((media.dots - badge.width) / 2);
  const top = Math.floor((rows - badge.height) / 2);
  const margin = endless ? tapeMargin : 0;
  const parts: Uint8Array[] = [
    Uint8Array.of(esc, i, 0x21, 0, ...announce(media, rows)),
    // Cut after each page and at the end, no compression.
    Uint8Array.of(esc, i, 0x4d, 0x40, esc, i, 0x41, 1, esc, i, 0x4b, 0x08, esc, i, 0x64, margin, 0, 0x4d, 0),
  ];
  for (let y = 0; y < rows; y += 1) {
    const inside = y >= top && y < top + badge.height;
    parts.push(Uint8Array.of(0x67, 0, bytes));
    parts.push(inside ? mirrored(badge, y - top, stood, bytes) : new Uint8Array(bytes));
  }
  parts.push(Uint8Array.of(0x1a));
  return Buffer.concat(parts);
};
