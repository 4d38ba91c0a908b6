import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiply, power } from '../../../../../../src/renderer/scanning/decode/repair/galois.ts';
import { correct } from '../../../../../../src/renderer/scanning/decode/repair/reed-solomon.ts';

const encodeBlock = (data: Uint8Array, checks: number): Uint8Array => {
  let generator = Uint8Array.of(1);
  for (let root = 0; root < checks; root += 1) {
    const longer = new Uint8Array(generator.length + 1);
    generator.forEach((value, at) => {
      longer[at]! ^= value;
      longer[at + 1]! ^= multiply(value, power(root));
    });
    generator = longer;
  }
  const block = new Uint8Array(data.length + checks);
  block.set(data);
  for (let at = 0; at < data.length; at += 1) {
    const factor = block[at]!;
    generator.forEach((value, offset) => {
      block[at + offset]! ^= multiply(value, factor);
    });
  }
  block.set(data);
  return block;
};

const damagedBlocks = fc
  .record({ data: fc.uint8Array({ minLength: 1, maxLength: 80 }), checks: fc.integer({ min: 7, max: 30 }) })
  .chain(({ data, checks }) =>
    fc.record({
      block: fc.constant(encodeBlock(data, checks)),
      checks: fc.constant(checks),
      places: fc.uniqueArray(fc.nat(data.length + checks - 1), { maxLength: checks }),
      change: fc.uint8Array({ minLength: checks, maxLength: checks }),
    }),
  );

test('every block is restored as long as erasures and twice the other errors are no more than the checks', () => {
  fc.assert(
    fc.property(damagedBlocks, fc.nat(30), ({ block, checks, places, change }, named) => {
      const erasures = places.slice(0, named);
      const unnamed = places.slice(named, named + Math.floor((checks - erasures.length) / 2));
      const damaged = block.slice();
      for (const [index, place] of [...erasures, ...unnamed].entries()) damaged[place]! ^= change[index]!;
      expect(correct(damaged, checks, erasures)?.block).toEqual(block);
    }),
  );
});

test('a block with more erasures than checks is refused', () => {
  const block = encodeBlock(Uint8Array.of(1, 2, 3, 4), 7);
  expect(correct(block, 7, [0, 1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
});
