import { dimensionOf, functionPatterns } from '../grid/function-patterns.ts';
import { blocksOf } from './blocks.ts';
import { dataModules, isFlipped, likeliestFormat } from './layout.ts';
import { correct } from './reed-solomon.ts';

// Checks that must remain unused in each block: each one makes a wrong "correction" 256 times less likely.
// A wrong text has to slip through every block, so that a code of a single block needs more of them.
const unusedChecks = (blocks: number): number => (blocks === 1 ? 4 : 2);
const patch = 4;

// Contents and masks make a patch of 4 × 4 equal modules very rare; a reflection or a finger makes nothing else.
const hiddenModules = (evidence: Float32Array, dimension: number): Uint8Array => {
  const hidden = new Uint8Array(evidence.length);
  const offsets = Array.from({ length: patch * patch }, (_, at) => Math.floor(at / patch) * dimension + (at % patch));
  for (let top = 0; top + patch <= dimension; top += 1) {
    for (let left = 0; left + patch <= dimension; left += 1) {
      const corner = top * dimension + left;
      const isDark = evidence[corner]! > 0;
      if (!offsets.every((offset) => evidence[corner + offset]! > 0 === isDark)) continue;
      for (const offset of offsets) hidden[corner + offset] = 1;
    }
  }
  return hidden;
};

const correctBlock = (
  block: Uint8Array,
  checks: number,
  usable: number,
  trust: ReadonlyArray<number>,
): Uint8Array | undefined => {
  const leastTrusted = trust.map((_, position) => position).toSorted((a, b) => trust[a]! - trust[b]!);
  // Generalised minimum distance decoding (Forney 1966): give up more and more of the least trusted codewords.
  for (let erased = 0; erased <= usable; erased += 2) {
    const corrected = correct(block, checks, leastTrusted.slice(0, erased));
    if (corrected !== undefined && 2 * corrected.errors + erased <= usable) return corrected.block;
  }
  return undefined;
};

/**
 * Repairs a code of which parts are hidden or unclear, by telling its error correction where they are: that doubles what it can mend.
 * `evidence` is positive for dark modules and the larger the surer, row by row; the answer is the whole code, 1 for dark.
 */
export const repair = (version: number, evidence: Float32Array): Uint8Array | undefined => {
  const dimension = dimensionOf(version);
  const { level, mask } = likeliestFormat(version, evidence);
  const order = dataModules(version);
  const hidden = hiddenModules(evidence, dimension);
  const total = Math.floor(order.length / 8);
  const codewords = new Uint8Array(total);
  const trust = new Float32Array(total).fill(Infinity);
  for (let bit = 0; bit < total * 8; bit += 1) {
    const at = order[bit]!;
    const codeword = bit >> 3;
    const isDark = evidence[at]! > 0;
    if (isDark !== isFlipped(mask, at % dimension, Math.floor(at / dimension)))
      codewords[codeword]! |= 0x80 >> (bit & 7);
    trust[codeword] = Math.min(trust[codeword]!, hidden[at] === 1 ? -1 : Math.abs(evidence[at]!));
  }
  const { checks, blocks } = blocksOf(version, level, total);
  for (const places of blocks) {
    const block = Uint8Array.from(places, (place) => codewords[place]!);
    const corrected = correctBlock(
      block,
      checks,
      checks - unusedChecks(blocks.length),
      places.map((place) => trust[place]!),
    );
    if (corrected === undefined) return undefined;
    places.forEach((place, index) => {
      codewords[place] = corrected[index]!;
    });
  }
  const known = functionPatterns(version);
  const repaired = Uint8Array.from(evidence, (value, at) => ((known[at] || value) > 0 ? 1 : 0));
  for (let bit = 0; bit < total * 8; bit += 1) {
    const at = order[bit]!;
    const isSet = (codewords[bit >> 3]! & (0x80 >> (bit & 7))) !== 0;
    repaired[at] = isSet !== isFlipped(mask, at % dimension, Math.floor(at / dimension)) ? 1 : 0;
  }
  return repaired;
};
