import { boxMeans } from '../image/box-blur.ts';
import type { GreyImage } from '../image/grey.ts';
import type { UnreadCode } from '../reader.ts';
import type { Evidence, Lattice, Mesh } from './fit-mesh.ts';
import { evidenceAt, fitMesh, refineMesh } from './fit-mesh.ts';
import { dimensionOf, functionPatterns } from './function-patterns.ts';
import { rectify } from './rectify.ts';

/**
 * A code module by module, row by row: positive where it is dark, the further from 0 (at most 1) the surer.
 * `fit` is the share of its fixed patterns that came out right.
 */
export type Straightened = { readonly modules: Float32Array; readonly fit: number };

const pitch = 8;
const margin = 2;
const softening = 2;
const surroundings = 28;
const fullContrast = 64;
const stiffness = 0.5;
// From half of the code down to about three modules a cell: each net starts from the one before, so that it cannot slip by a module.
const nets: ReadonlyArray<{ readonly knots: number; readonly steps: ReadonlyArray<number> }> = [
  { knots: 2, steps: [4, 2, 1] },
  { knots: 4, steps: [4, 2, 1] },
  { knots: 6, steps: [4, 2, 1] },
  { knots: 8, steps: [2, 1] },
  { knots: 10, steps: [2, 1] },
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

/**
 * Reads off the modules of a code that was seen, also where paper or cloth is not flat:
 * they are sought where the picture shows them, guided by the patterns that every code has.
 */
export const straighten = (image: GreyImage, { version, corners, isInverted }: UnreadCode): Straightened => {
  const lattice: Lattice = { dimension: dimensionOf(version), pitch, margin };
  const { dimension } = lattice;
  const known = functionPatterns(version);
  const evidence = weigh(rectify(image, corners, dimension, pitch, margin), isInverted);
  let mesh: Mesh = { knots: 1, dx: new Float32Array(4), dy: new Float32Array(4) };
  for (const { knots, steps } of nets)
    mesh = fitMesh(evidence, lattice, known, refineMesh(mesh, knots), steps, stiffness);
  const modules = Float32Array.from(known, (_, at) =>
    evidenceAt(evidence, lattice, mesh, at % dimension, Math.floor(at / dimension)),
  );
  const fixed = known.reduce((count, colour) => count + Math.abs(colour), 0);
  const right = modules.filter((value, at) => known[at] !== 0 && value > 0 === (known[at] === 1)).length;
  return { modules, fit: right / fixed };
};
