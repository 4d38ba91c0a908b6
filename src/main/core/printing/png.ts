import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from './bitmap.ts';

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};

/** The bitmap as a PNG of one grey bit a pixel at 203 dots an inch. */
export const toPng = (bitmap: Bitmap): Buffer => {
  const { width, height, stride } = bitmap;
  const rows = Buffer.alloc((stride + 1) * height);
  // PNG has 1 for white; each row begins with its filter type, 0.
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < stride; x += 1) rows[y * (stride + 1) + 1 + x] = ~(bitmap.data[y * stride + x] ?? 0) & 0xff;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const dotsPerMetre = Buffer.alloc(9);
  dotsPerMetre.writeUInt32BE(7_992, 0);
  dotsPerMetre.writeUInt32BE(7_992, 4);
  dotsPerMetre[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', dotsPerMetre),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
