import type { Bitmap } from '../bitmap.ts';

// The repeat counts of ZPL's "alternative data compression scheme": G to Y stand for 1 to 19, g to z for 20 to 400.
const ones = 'GHIJKLMNOPQRSTUVWXY';
const twenties = 'ghijklmnopqrstuvwxyz';

const repeat = (digit: string, count: number): string => {
  if (count <= 2) return digit.repeat(count);
  const most = Math.min(count, 419);
  const code = (twenties[Math.floor(most / 20) - 1] ?? '') + (ones[(most % 20) - 1] ?? '') + digit;
  return code + repeat(digit, count - most);
};

const packRow = (hex: string): string => {
  // A comma fills the row up with white. Of its counterpart for black, "!", programs differ on what it means.
  const kept = hex.replace(/(?:00)+$/u, '');
  const packed = kept.replace(/(.)\1*/gu, (run, digit: string) => repeat(digit, run.length));
  return kept.length === hex.length ? packed : `${packed},`;
};

/** The dots of a bitmap as the data of a ^GFA command, compressed; a row like the one before is a colon. */
export const graphicData = ({ data, stride, height }: Bitmap): string => {
  const dots = Buffer.from(data.buffer, data.byteOffset, data.length);
  const rows: string[] = [];
  let before = '';
  for (let y = 0; y < height; y += 1) {
    const hex = dots.toString('hex', y * stride, (y + 1) * stride).toUpperCase();
    rows.push(hex === before ? ':' : packRow(hex));
    before = hex;
  }
  return rows.join('');
};
