import type { GreyImage } from '#shared/contract/badge.ts';

/** One bit a dot, 1 = black, the leftmost dot in the highest bit; each row fills whole bytes. */
export type Bitmap = {
  readonly width: number;
  readonly height: number;
  /** Bytes a row. */
  readonly stride: number;
  readonly data: Uint8Array;
};

/** The image at one bit a dot: darker than the middle is black. Pictures are dithered before, by the page that draws them. */
export const toBitmap = (image: GreyImage): Bitmap => {
  const { width, height, data } = image;
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) >= 128) continue;
      const at = y * stride + (x >> 3);
      packed[at] = (packed[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, stride, data: packed };
};

/** The bitmap as 8 bits a pixel, black 0 and white 255. */
export const toGrey = (bitmap: Bitmap): GreyImage => {
  const { width, height, stride } = bitmap;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (((bitmap.data[y * stride + (x >> 3)] ?? 0) << (x & 7)) & 0x80) data[y * width + x] = 0;
    }
  }
  return { width, height, data };
};
