import type { GreyImage } from './grey.ts';

/** Means over a window of 2 × radius + 1 pixels, in time that does not depend on the radius; the border is repeated outwards. */
export const boxMeans = ({ data, width, height }: GreyImage, radius: number): Float32Array => {
  const rows = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let sum = data[row]! * radius;
    for (let x = 0; x <= radius; x += 1) sum += data[row + Math.min(width - 1, x)]!;
    for (let x = 0; x < width; x += 1) {
      rows[row + x] = sum;
      sum += data[row + Math.min(width - 1, x + radius + 1)]! - data[row + Math.max(0, x - radius)]!;
    }
  }
  // Whole rows at a time: walking down single columns misses the cache at every step.
  const sums = new Uint32Array(width);
  for (let y = -radius; y <= radius; y += 1) {
    const row = Math.min(height - 1, Math.max(0, y)) * width;
    for (let x = 0; x < width; x += 1) sums[x]! += rows[row + x]!;
  }
  const share = 1 / (2 * radius + 1) ** 2;
  const means = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const enters = Math.min(height - 1, y + radius + 1) * width;
    const leaves = Math.max(0, y - radius) * width;
    for (let x = 0; x < width; x += 1) {
      means[row + x] = sums[x]! * share;
      sums[x] = sums[x]! + rows[enters + x]! - rows[leaves + x]!;
    }
  }
  return means;
};

/** The picture with every pixel replaced by the mean of its window: takes noise and fine stripes away. */
export const boxBlur = (image: GreyImage, radius: number): GreyImage => {
  const means = boxMeans(image, radius);
  const data = new Uint8Array(means.length);
  for (let pixel = 0; pixel < data.length; pixel += 1) data[pixel] = means[pixel]! + 0.5;
  return { ...image, data };
};
