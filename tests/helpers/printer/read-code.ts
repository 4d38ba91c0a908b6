import jsqr from 'jsqr';
import type { GreyImage } from '#shared/contract/badge.ts';

/** The QR code on a badge as another program reads it; null for none that is whole. */
export const readCode = ({ width, height, data }: GreyImage): string | null => {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (const [at, grey] of data.entries()) rgba.set([grey, grey, grey, 255], at * 4);
  // The package is CommonJS: Node gives the function inside the default, and the typings give the function itself.
  const read = (jsqr as unknown as { readonly default: typeof jsqr }).default;
  return read(rgba, width, height)?.data ?? null;
};
