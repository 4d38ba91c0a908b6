import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { repair } from '../../../../../../src/renderer/scanning/decode/repair/repair.ts';
import { randomNumbers } from '../pictures.ts';

const levels = ['L', 'M', 'Q', 'H'] as const;

const codeOf = (version: number, ecc: (typeof levels)[number]): { evidence: Float32Array; size: number } => {
  const { data, size } = encode('A1b', {
    minVersion: version,
    maxVersion: version,
    ecc,
    maskPattern: version % 8,
    border: 0,
    boostEcc: false,
  });
  return { evidence: Float32Array.from(data.flat(), (isDark) => (isDark ? 1 : -1)), size };
};

const asModules = (evidence: Float32Array): Uint8Array => Uint8Array.from(evidence, (value) => (value > 0 ? 1 : 0));

test.each(levels)('a code of level %s of any version is mended after specks', (level) => {
  const random = randomNumbers(5);
  for (let version = 1; version <= 40; version += 1) {
    const { evidence, size } = codeOf(version, level);
    const specked = evidence.slice();
    for (let speck = 0; speck < 2; speck += 1) {
      const at = (9 + Math.floor(random() * (size - 18))) * size + 9 + Math.floor(random() * (size - 18));
      specked[at] = -0.3 * specked[at]!;
    }
    expect(repair(version, specked)).toEqual(asModules(evidence));
  }
});

test('a patch that hides more than plain error correction can mend is mended', () => {
  const { evidence, size } = codeOf(4, 'M');
  const hidden = evidence.slice();
  for (let y = 12; y < 22; y += 1) hidden.fill(-1, y * size + 10, y * size + 22);
  expect(repair(4, hidden)).toEqual(asModules(evidence));
});

test('a code that is mostly hidden and pure chance are given up', () => {
  const { evidence } = codeOf(4, 'M');
  expect(
    repair(
      4,
      evidence.map((value, at) => (at > 300 && at < 800 ? -0.1 : value)),
    ),
  ).toBeUndefined();
  const random = randomNumbers(9);
  for (let trial = 0; trial < 20; trial += 1)
    expect(
      repair(
        4,
        evidence.map(() => random() - 0.5),
      ),
    ).toBeUndefined();
});
