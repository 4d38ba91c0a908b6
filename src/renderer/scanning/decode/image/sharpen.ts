import { boxBlur, boxMeans } from './box-blur.ts';
import type { GreyImage } from './grey.ts';

/** Unsharp mask: adds `amount` times the difference from a twice blurred copy, which undoes a moderate defocus. */
export const sharpen = (image: GreyImage, radius: number, amount: number): GreyImage => {
  const blurred = boxMeans(boxBlur(image, radius), radius);
  const sharp = new Uint8ClampedArray(image.data.length);
  for (let pixel = 0; pixel < sharp.length; pixel += 1) {
    const value = image.data[pixel]!;
    sharp[pixel] = value + amount * (value - blurred[pixel]!);
  }
  return { ...image, data: new Uint8Array(sharp.buffer) };
};
