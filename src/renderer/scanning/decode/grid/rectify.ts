import type { GreyImage } from '../image/grey.ts';

export type Point = { readonly x: number; readonly y: number };

/** The outer corners of a code, as the code itself names them: top left is where its first finder pattern is. */
export type Corners = {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomRight: Point;
  readonly bottomLeft: Point;
};

/** Where a point of the unit square lies in the picture when the square is seen in perspective with these corners. */
export const perspective = ({
  topLeft: a,
  topRight: b,
  bottomRight: c,
  bottomLeft: d,
}: Corners): ((u: number, v: number) => Point) => {
  const sx = a.x - b.x + c.x - d.x;
  const sy = a.y - b.y + c.y - d.y;
  const bx = b.x - c.x;
  const by = b.y - c.y;
  const dx = d.x - c.x;
  const dy = d.y - c.y;
  const area = bx * dy - dx * by || 1;
  const g = (sx * dy - dx * sy) / area;
  const h = (bx * sy - sx * by) / area;
  return (u, v) => {
    const w = 1 / (g * u + h * v + 1);
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) * w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) * w,
    };
  };
};

/** The code cut out and turned upright: `dimension` modules of `pitch` pixels, with `margin` modules of its surroundings on each side. */
export const rectify = (
  image: GreyImage,
  corners: Corners,
  dimension: number,
  pitch: number,
  margin: number,
): GreyImage => {
  const side = (dimension + 2 * margin) * pitch;
  const place = perspective(corners);
  const { data, width, height } = image;
  const upright = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1) {
    const v = ((y + 0.5) / pitch - margin) / dimension;
    for (let x = 0; x < side; x += 1) {
      const at = place(((x + 0.5) / pitch - margin) / dimension, v);
      const px = Math.min(width - 1.001, Math.max(0, at.x - 0.5));
      const py = Math.min(height - 1.001, Math.max(0, at.y - 0.5));
      const left = Math.floor(px);
      const above = Math.floor(py) * width + left;
      const wx = px - left;
      const wy = py - Math.floor(py);
      const top = data[above]! * (1 - wx) + data[above + 1]! * wx;
      const bottom = data[above + width]! * (1 - wx) + data[above + width + 1]! * wx;
      upright[y * side + x] = top * (1 - wy) + bottom * wy + 0.5;
    }
  }
  return { data: upright, width: side, height: side };
};
