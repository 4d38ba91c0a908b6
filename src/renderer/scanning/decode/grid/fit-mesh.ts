/** What fitting looks at: for each pixel of the upright code how surely it is dark (positive) or light (negative). */
export type Evidence = { readonly values: Float32Array; readonly side: number };

/** A net of (knots + 1)² points over the code, each with its displacement in pixels; between them it is bilinear. */
export type Mesh = { readonly knots: number; readonly dx: Float32Array; readonly dy: Float32Array };

export type Lattice = { readonly dimension: number; readonly pitch: number; readonly margin: number };

/** A net of `knots` cells a side that displaces everything as `coarser` does. */
export const refineMesh = (coarser: Mesh, knots: number): Mesh => {
  const mesh = { knots, dx: new Float32Array((knots + 1) ** 2), dy: new Float32Array((knots + 1) ** 2) };
  for (let row = 0; row <= knots; row += 1) {
    for (let column = 0; column <= knots; column += 1) {
      const at = displacement(coarser, column / knots, row / knots);
      mesh.dx[row * (knots + 1) + column] = at.x;
      mesh.dy[row * (knots + 1) + column] = at.y;
    }
  }
  return mesh;
};

/** How far the net moves the point (u, v) of the unit square. */
export const displacement = ({ knots, dx, dy }: Mesh, u: number, v: number): { x: number; y: number } => {
  const column = Math.min(knots - 1, Math.floor(u * knots));
  const row = Math.min(knots - 1, Math.floor(v * knots));
  const fx = u * knots - column;
  const fy = v * knots - row;
  const at = row * (knots + 1) + column;
  const below = at + knots + 1;
  const a = (1 - fx) * (1 - fy);
  const b = fx * (1 - fy);
  const c = (1 - fx) * fy;
  const d = fx * fy;
  return {
    x: dx[at]! * a + dx[at + 1]! * b + dx[below]! * c + dx[below + 1]! * d,
    y: dy[at]! * a + dy[at + 1]! * b + dy[below]! * c + dy[below + 1]! * d,
  };
};

/** The evidence at the middle of a module, moved as the net says. */
export const evidenceAt = (evidence: Evidence, lattice: Lattice, mesh: Mesh, column: number, row: number): number => {
  const { dimension, pitch, margin } = lattice;
  const moved = displacement(mesh, (column + 0.5) / dimension, (row + 0.5) / dimension);
  const last = evidence.side - 1;
  const x = Math.min(last, Math.max(0, Math.floor((column + 0.5 + margin) * pitch + moved.x)));
  const y = Math.min(last, Math.max(0, Math.floor((row + 0.5 + margin) * pitch + moved.y)));
  return evidence.values[y * evidence.side + x]!;
};

// A known module counts by its sign and twice; any other one by how clear it is, because a point on an edge is grey.
const moduleScore = (value: number, known: number): number => (known === 0 ? Math.abs(value) : 2 * known * value);

/** Moves the points of the net one at a time, as long as the modules around them get clearer and the net stays smooth. */
export const fitMesh = (
  evidence: Evidence,
  lattice: Lattice,
  known: Int8Array,
  start: Mesh,
  steps: ReadonlyArray<number>,
  stiffness: number,
): Mesh => {
  const mesh: Mesh = { knots: start.knots, dx: start.dx.slice(), dy: start.dy.slice() };
  const { knots, dx, dy } = mesh;
  const { dimension, pitch } = lattice;
  const stride = knots + 1;
  const near = (row: number, column: number): number => {
    const reach = dimension / knots;
    let score = 0;
    const top = Math.max(0, Math.floor((row - 1) * reach));
    const bottom = Math.min(dimension - 1, Math.ceil((row + 1) * reach));
    const left = Math.max(0, Math.floor((column - 1) * reach));
    const right = Math.min(dimension - 1, Math.ceil((column + 1) * reach));
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        score += moduleScore(evidenceAt(evidence, lattice, mesh, x, y), known[y * dimension + x]!);
      }
    }
    const at = row * stride + column;
    let strain = 0;
    const pull = (other: number): void => {
      strain += (dx[at]! - dx[other]!) ** 2 + (dy[at]! - dy[other]!) ** 2;
    };
    if (row > 0) pull(at - stride);
    if (row < knots) pull(at + stride);
    if (column > 0) pull(at - 1);
    if (column < knots) pull(at + 1);
    return score - (stiffness * strain * reach) / (pitch * pitch);
  };
  for (const step of steps) {
    let moved = true;
    for (let round = 0; moved && round < 12; round += 1) {
      moved = false;
      for (let row = 0; row <= knots; row += 1) {
        for (let column = 0; column <= knots; column += 1) {
          const at = row * stride + column;
          const fromX = dx[at]!;
          const fromY = dy[at]!;
          let best = near(row, column);
          let bestX = fromX;
          let bestY = fromY;
          for (let turn = 0; turn < 9; turn += 1) {
            if (turn === 4) continue;
            dx[at] = fromX + ((turn % 3) - 1) * step;
            dy[at] = fromY + (Math.floor(turn / 3) - 1) * step;
            const score = near(row, column);
            if (score > best + 1e-6) {
              best = score;
              bestX = dx[at]!;
              bestY = dy[at]!;
              moved = true;
            }
          }
          dx[at] = bestX;
          dy[at] = bestY;
        }
      }
    }
  }
  return mesh;
};
