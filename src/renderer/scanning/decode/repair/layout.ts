import { dimensionOf, functionPatterns } from '../grid/function-patterns.ts';
import type { Level } from './blocks.ts';

/** What the format information of a code says. */
export type Format = { readonly level: Level; readonly mask: number };

const levelCodes: ReadonlyArray<Level> = ['M', 'L', 'H', 'Q'];

const flips: ReadonlyArray<(x: number, y: number) => boolean> = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether this mask turns a data module's colour over. */
export const isFlipped = (mask: number, x: number, y: number): boolean => flips[mask]?.(x, y) ?? false;

const formatBits = (data: number): number => {
  let rest = data;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  return ((data << 10) | rest) ^ 0x5412;
};

// Both places of each of the fifteen format bits, lowest bit first, as [x, y].
const formatPlaces = (dimension: number): ReadonlyArray<ReadonlyArray<readonly [number, number]>> =>
  Array.from({ length: 15 }, (_, bit) => [
    bit < 6 ? [8, bit] : bit < 8 ? [8, bit + 1] : bit === 8 ? [7, 8] : [14 - bit, 8],
    bit < 8 ? [dimension - 1 - bit, 8] : [8, dimension - 15 + bit],
  ]);

/** The format whose two copies agree best with what was seen: `evidence` is positive for dark modules, row by row. */
export const likeliestFormat = (version: number, evidence: Float32Array): Format => {
  const dimension = dimensionOf(version);
  const seen = formatPlaces(dimension).map((places) =>
    places.reduce((sum, [x, y]) => sum + evidence[y * dimension + x]!, 0),
  );
  let best = 0;
  let bestScore = -Infinity;
  for (let data = 0; data < 32; data += 1) {
    const bits = formatBits(data);
    const score = seen.reduce((sum, value, bit) => sum + ((bits >> bit) & 1 ? value : -value), 0);
    if (score > bestScore) {
      best = data;
      bestScore = score;
    }
  }
  return { level: levelCodes[best >> 3]!, mask: best & 7 };
};

const isReserved = (version: number): ((x: number, y: number) => boolean) => {
  const dimension = dimensionOf(version);
  const known = functionPatterns(version);
  return (x, y) => {
    const nearFormat = (x === 8 && (y < 9 || y >= dimension - 8)) || (y === 8 && (x < 9 || x >= dimension - 8));
    const inVersion = version >= 7 && ((x < 6 && y >= dimension - 11) || (y < 6 && x >= dimension - 11));
    return known[y * dimension + x] !== 0 || nearFormat || inVersion;
  };
};

/** The data modules in the order of the bits: eight of them, highest bit first, make a codeword. Numbers are row × dimension + column. */
export const dataModules = (version: number): ReadonlyArray<number> => {
  const dimension = dimensionOf(version);
  const reserved = isReserved(version);
  const order: number[] = [];
  for (let pair = 0; pair < (dimension - 1) / 2; pair += 1) {
    // The column of the timing pattern belongs to no pair.
    const right = dimension - 1 - 2 * pair - (dimension - 1 - 2 * pair <= 6 ? 1 : 0);
    for (let step = 0; step < dimension; step += 1) {
      const y = pair % 2 === 0 ? dimension - 1 - step : step;
      for (const x of [right, right - 1]) if (!reserved(x, y)) order.push(y * dimension + x);
    }
  }
  return order;
};
