import { boxMeans } from '../image/box-blur.ts';
import type { GreyImage } from '../image/grey.ts';
import type { UnreadCode } from '../reader.ts';
import type { Evidence, Lattice, Mesh } from './fit-mesh.ts';
import { evidenceAt, fitMesh, refineMesh } from './fit-mesh.ts';
import { dimensionOf, functionPatterns } from './function-patterns.ts';
import { rectify } from './rectify.ts';

/** A code redrawn as print: `image` has sharp modules and a quiet zone, `fit` is the share of its fixed modules that came out right. */
export type Redrawn = { readonly image: GreyImage; readonly fit: number };

const pitch = 8;
const margin = 2;
const softening = 2;
const surroundings = 28;
const fullContrast = 64;
const stiffness = 0.5;
// From the whole code to about four modules a cell: each net starts from the one before, so that it cannot slip by a module.
const nets: ReadonlyArray<{ readonly knots: number; readonly steps: ReadonlyArray<number> }> = [
  { knots: 1, steps: [4, 2, 1] },
  { knots: 2, steps: [4, 2, 1] },
  { knots: 4, steps: [4, 2, 1] },
  { knots: 8, steps: [2, 1] },
];

const weigh = (upright: GreyImage, isInverted: boolean): Evidence => {
  const near = boxMeans(upright, softening);
  const around = boxMeans(upright, surroundings);
  const sign = isInverted ? -1 : 1;
  const values = near.map((value, pixel) =>
    Math.max(-1, Math.min(1, (sign * (around[pixel]! - value)) / fullContrast)),
  );
  return { values, side: upright.width };
};

const draw = (isDark: (column: number, row: number) => boolean, dimension: number): GreyImage => {
  const scale = 3;
  const quiet = 4;
  const side = (dimension + 2 * quiet) * scale;
  const data = new Uint8Array(side * side).fill(255);
  for (let y = quiet * scale; y < side - quiet * scale; y += 1) {
    for (let x = quiet * scale; x < side - quiet * scale; x += 1) {
      if (isDark(Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet)) data[y * side + x] = 0;
    }
  }
  return { data, width: side, height: side };
};

/**
 * Redraws a code that was seen but could not be read, following paper or cloth that is not flat:
 * its modules are sought where the picture shows them, guided by the patterns that every code has.
 */
export const straighten = (image: GreyImage, { version, corners, isInverted }: UnreadCode): Redrawn => {
  const lattice: Lattice = { dimension: dimensionOf(version), pitch, margin };
  const { dimension } = lattice;
  const known = functionPatterns(version);
  const evidence = weigh(rectify(image, corners, dimension, pitch, margin), isInverted);
  let mesh: Mesh = { knots: 1, dx: new Float32Array(4), dy: new Float32Array(4) };
  for (const { knots, steps } of nets)
    mesh = fitMesh(evidence, lattice, known, refineMesh(mesh, knots), steps, stiffness);
  let fixed = 0;
  let right = 0;
  const isDark = (column: number, row: number): boolean => evidenceAt(evidence, lattice, mesh, column, row) > 0;
  for (let at = 0; at < known.length; at += 1) {
    if (known[at] === 0) continue;
    fixed += 1;
    if (isDark(at % dimension, Math.floor(at / dimension)) === (known[at] === 1)) right += 1;
  }
  return { image: draw(isDark, dimension), fit: right / fixed };
};
