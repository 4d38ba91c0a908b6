import type { Bitmap } from '../bitmap.ts';

// Some printers crash on images larger than their buffer; the limit was seen around 250 rows (pretixPRINT sends 200).
const rowsInBand = 200;
const dle = 0x10;
const realTime: ReadonlySet<number | undefined> = new Set([0x04, 0x05, 0x14]);

/**
 * The dots with no DLE EOT, DLE ENQ or DLE DC4 among them, across row ends too: a printer may execute those inside image
 * data (open a drawer, clear its buffer). Each is broken by one dot; returns the same array when there is none.
 */
export const withoutRealTimeCommands = (dots: Uint8Array): Uint8Array => {
  let safe = dots;
  for (let at = dots.indexOf(dle); at >= 0 && at < dots.length - 1; at = dots.indexOf(dle, at + 1)) {
    const second = dots[at + 1];
    if (second === undefined || !realTime.has(second)) continue;
    if (safe === dots) safe = dots.slice();
    // 04, 05 and 14 become 06, 07 and 16: a black dot beside a black dot, and never a new DLE.
    safe[at + 1] = second ^ 0x02;
  }
  return safe;
};

/** The bitmap as ESC/POS raster commands (GS v 0) in bands; the same bitmap always gives the same bytes. */
export const toRaster = (bitmap: Bitmap): ReadonlyArray<Uint8Array> => {
  const { stride, height } = bitmap;
  const dots = withoutRealTimeCommands(bitmap.data);
  const parts: Uint8Array[] = [];
  for (let top = 0; top < height; top += rowsInBand) {
    const rows = Math.min(rowsInBand, height - top);
    parts.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8));
    parts.push(dots.subarray(top * stride, (top + rows) * stride));
  }
  return parts;
};
