import type { GreyImage } from '#shared/contract/badge.ts';

/** The image turned clockwise, dot by dot. */
export const turned = (image: GreyImage, degrees: 0 | 90 | 180 | 270): GreyImage => {
  const { width, height, data } = image;
  if (degrees === 0) return image;
  if (degrees === 180) return { width, height, data: data.toReversed() };
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const column = degrees === 90 ? height - 1 - y : y;
    for (let x = 0; x < width; x += 1) {
      const row = degrees === 90 ? x : width - 1 - x;
      result[row * height + column] = data[y * width + x] ?? 255;
    }
  }
  return { width: height, height: width, data: result };
};
