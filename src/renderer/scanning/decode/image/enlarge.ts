import type { GreyImage } from './grey.ts';

/** The picture `factor` times as wide and high, bilinearly interpolated. */
export const enlarge = ({ data, width, height }: GreyImage, factor: number): GreyImage => {
  const wide = Math.round(width * factor);
  const high = Math.round(height * factor);
  const enlarged = new Uint8Array(wide * high);
  const left = new Uint32Array(wide);
  const right = new Uint32Array(wide);
  const weight = new Float32Array(wide);
  for (let x = 0; x < wide; x += 1) {
    const source = Math.max(0, (x + 0.5) / factor - 0.5);
    left[x] = Math.min(width - 1, Math.floor(source));
    right[x] = Math.min(width - 1, left[x]! + 1);
    weight[x] = source - left[x]!;
  }
  for (let y = 0; y < high; y += 1) {
    const source = Math.max(0, (y + 0.5) / factor - 0.5);
    const upper = Math.min(height - 1, Math.floor(source));
    const below = Math.min(height - 1, upper + 1) * width;
    const above = upper * width;
    const fall = source - upper;
    for (let x = 0; x < wide; x += 1) {
      const l = left[x]!;
      const r = right[x]!;
      const w = weight[x]!;
      const top = data[above + l]! * (1 - w) + data[above + r]! * w;
      const bottom = data[below + l]! * (1 - w) + data[below + r]! * w;
      enlarged[y * wide + x] = top * (1 - fall) + bottom * fall + 0.5;
    }
  }
  return { data: enlarged, width: wide, height: high };
};
