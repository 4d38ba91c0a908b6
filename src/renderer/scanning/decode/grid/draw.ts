import type { GreyImage } from '../image/grey.ts';

const scale = 3;
const quiet = 4;

/** A code drawn as print, from one number a module, dark where it is positive; with the quiet zone that readers want. */
export const drawModules = (modules: ArrayLike<number>, dimension: number): GreyImage => {
  const side = (dimension + 2 * quiet) * scale;
  const data = new Uint8Array(side * side).fill(255);
  for (let at = 0; at < dimension * dimension; at += 1) {
    if (!(modules[at]! > 0)) continue;
    const left = ((at % dimension) + quiet) * scale;
    const top = (Math.floor(at / dimension) + quiet) * scale;
    for (let y = top; y < top + scale; y += 1) data.fill(0, y * side + left, y * side + left + scale);
  }
  return { data, width: side, height: side };
};
