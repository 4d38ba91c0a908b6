import { tokenCells, tokenStrip } from '#shared/contract/badge-page.ts';
import type { GreyImage } from '#shared/contract/badge.ts';

type Size = { readonly width: number; readonly height: number };
/** Four bytes a pixel: blue, green, red, alpha. */
type Picture = Size & { readonly data: Uint8Array };

const showsToken = ({ width, data }: Picture, row: number, token: number): boolean =>
  tokenCells(token).every((black, cell) => {
    const green = data[(row * width + cell * tokenStrip.cellWidth + 1) * 4 + 1] ?? 128;
    return black ? green < 64 : green > 192;
  });

const greyOf = (data: Uint8Array, pixels: number): Uint8Array => {
  const grey = new Uint8Array(pixels);
  for (let at = 0, from = 0; at < pixels; at += 1, from += 4) {
    grey[at] = ((data[from] ?? 255) * 29 + (data[from + 1] ?? 255) * 150 + (data[from + 2] ?? 255) * 77) >> 8;
  }
  return grey;
};

/** The badge between its two token strips; null when the picture has another size or shows another badge, or only part of it. */
export const badgeOf = (picture: Picture, size: Size, token: number): GreyImage | null => {
  const { rows } = tokenStrip;
  if (picture.width !== size.width || picture.height !== size.height || size.height <= 2 * rows) return null;
  if (!showsToken(picture, 1, token) || !showsToken(picture, size.height - 2, token)) return null;
  const height = size.height - 2 * rows;
  const inside = picture.data.subarray(rows * size.width * 4, (rows + height) * size.width * 4);
  return { width: size.width, height, data: greyOf(inside, size.width * height) };
};
