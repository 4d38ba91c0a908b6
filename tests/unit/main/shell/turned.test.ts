import { expect, test } from 'vitest';
import { turned } from '../../../../src/main/shell/turned.ts';

const image = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };

test.each([
  [0, 3, [1, 2, 3, 4, 5, 6]],
  [90, 2, [4, 1, 5, 2, 6, 3]],
  [180, 3, [6, 5, 4, 3, 2, 1]],
  [270, 2, [3, 6, 2, 5, 1, 4]],
] as const)('an image turned clockwise by %i degrees is %i wide', (degrees, width, dots) => {
  expect(turned(image, degrees)).toEqual({ width, height: 6 / width, data: Uint8Array.from(dots) });
});
