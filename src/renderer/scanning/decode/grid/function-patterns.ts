const alignmentCentres = (version: number): ReadonlyArray<number> => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = version * 4 + 10;
  const step = version === 32 ? 26 : Math.ceil((last - 6) / (count - 1) / 2) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - step * (count - 2 - index))];
};

const isAlignmentRingDark = (ring: number): boolean => ring !== 1;
const isFinderRingDark = (ring: number): boolean => ring < 2 || ring === 3;

/** How many modules a code of this version (1 to 40) is wide. */
export const dimensionOf = (version: number): number => version * 4 + 17;

/**
 * The modules whose colour does not depend on the contents (finder, timing and alignment patterns of ISO/IEC 18004):
 * 1 is dark, -1 is light, 0 is unknown; row by row.
 */
export const functionPatterns = (version: number): Int8Array => {
  const dimension = dimensionOf(version);
  const known = new Int8Array(dimension * dimension);
  const rings = (centreX: number, centreY: number, radius: number, isDark: (ring: number) => boolean): void => {
    for (let dy = -radius; dy <= radius; dy += 1) {
      for (let dx = -radius; dx <= radius; dx += 1) {
        const x = centreX + dx;
        const y = centreY + dy;
        if (x < 0 || y < 0 || x >= dimension || y >= dimension) continue;
        known[y * dimension + x] = isDark(Math.max(Math.abs(dx), Math.abs(dy))) ? 1 : -1;
      }
    }
  };
  for (let at = 8; at < dimension - 8; at += 1) {
    known[6 * dimension + at] = at % 2 === 0 ? 1 : -1;
    known[at * dimension + 6] = at % 2 === 0 ? 1 : -1;
  }
  const last = dimension - 7;
  for (const y of alignmentCentres(version)) {
    for (const x of alignmentCentres(version)) {
      const underFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!underFinder) rings(x, y, 2, isAlignmentRingDark);
    }
  }
  rings(3, 3, 4, isFinderRingDark);
  rings(dimension - 4, 3, 4, isFinderRingDark);
  rings(3, dimension - 4, 4, isFinderRingDark);
  return known;
};
