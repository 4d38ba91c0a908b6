import { tokenCells, tokenStrip } from '#shared/contract/badge-page.ts';
import type { GreyImage } from '#shared/contract/badge.ts';

type Size = { readonly width: number; readonly height: number };

/** Four bytes a pixel (blue, green, red, alpha) as grey. */
export const greyOf = ({ width, height, data }: Size & { readonly data: Uint8Array }): GreyImage => {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] = ((data[from] ?? 255) * 29 + (data[from + 1] ?? 255) * 150 + (data[from + 2] ?? 255) * 77) >> 8;
  }
  return { width, height, data: grey };
};

const showsToken = (image: GreyImage, row: number, token: number): boolean =>
  tokenCells(token).every((black, cell) => {
    const value = image.data[row * image.width + cell * tokenStrip.cellWidth + 1] ?? 128;
    return black ? value < 64 : value > 192;
  });

/** The badge between its two token strips; null when the picture has another size or shows another badge, or only part of it. */
export const badgeOf = (picture: GreyImage, size: Size, token: number): GreyImage | null => {
  const { rows } = tokenStrip;
  if (picture.width !== size.width || picture.height !== size.height || size.height <= 2 * rows) return null;
  if (!showsToken(picture, 1, token) || !showsToken(picture, size.height - 2, token)) return null;
  const height = size.height - 2 * rows;
  return { width: size.width, height, data: picture.data.slice(rows * size.width, (rows + height) * size.width) };
};
