import { encode } from 'uqr';
import type { BadgeRenderer, GreyImage } from '#shared/contract/badge.ts';

/** A badge that holds nothing but a code as dots: the first rows spell it in bytes, the rest is a pattern to fill the paper. */
export const plainBadge = (code: string, width = 384, height = 320): GreyImage => {
  const data = new Uint8Array(width * height).fill(255);
  const { data: modules, size } = encode(code, { ecc: 'M', border: 4 });
  const scale = Math.floor(Math.min(width, height) / size);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true) data[y * width + x] = 0;
    }
  }
  return { width, height, data };
};

/** Stands in for the badge page where no Electron runs: draws the ticket code alone. */
export const plainRenderer: BadgeRenderer = {
  render: ({ content, space }) => Promise.resolve(plainBadge(content.code ?? '', space.widthDots)),
};
