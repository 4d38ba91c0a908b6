import type { GreyImage } from '#shared/contract/badge.ts';

/** A picture on white paper, its left upper corner at the given dot. */
export const placed = (picture: GreyImage, width: number, height: number, left: number, top: number): GreyImage => {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1)
    data.set(picture.data.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  return { width, height, data };
};
