import { boxMeans } from './box-blur.ts';
import type { GreyImage } from './grey.ts';

/** Black and white by the mean of each pixel's own surroundings, so that a shadow or a reflection moves the threshold with it. */
export const localThreshold = (image: GreyImage, radius: number): GreyImage => {
  const means = boxMeans(image, radius);
  const data = new Uint8Array(image.data.length);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    data[pixel] = image.data[pixel]! > means[pixel]! ? 255 : 0;
  }
  return { ...image, data };
};
