import type { GreyImage } from '#shared/contract/badge.ts';

/** Whether a row between the bar of the category, which alone may reach the edges, and the end has ink in the outermost columns. */
export const hasInkAtEdges = ({ width, height, data }: GreyImage, columns = 8): boolean => {
  const black = (x: number, y: number): boolean => (data[y * width + x] ?? 255) < 128;
  const edges = Array.from({ length: columns }, (_, at) => [at, width - 1 - at]).flat();
  const isBar = (y: number): boolean => black(0, y) && black(width - 1, y);
  return Array.from({ length: height }, (_, y) => y).some((y) => !isBar(y) && edges.some((x) => black(x, y)));
};
