import { expect, test } from 'vitest';
import { readBadgesArguments } from '#scripts/badges/arguments.ts';
import { hasInkAtEdges } from '#scripts/badges/ink-at-edges.ts';
import { namesIn } from '#scripts/badges/names-in.ts';

test('one name a line, whatever ends the lines; the mark at the beginning and empty lines are none', () => {
  expect(namesIn(Buffer.from('\ufeffAnn\r\n\r\n王芳\n  \nBo\rLee\n'))).toEqual(['Ann', '王芳', '  ', 'Bo', 'Lee']);
});

test.each([[['--out', 'x']], [['--names', 'x']], [['--names', 'x', '--out', 'y', '--what']]])('%j is refused', (args) =>
  expect(readBadgesArguments(args)).toMatchObject({ ok: false }),
);

test('ink at an edge is seen, a bar from edge to edge is none', () => {
  const image = { width: 32, height: 3, data: new Uint8Array(96).fill(255) };
  image.data.fill(0, 0, 32);
  expect(hasInkAtEdges(image)).toBe(false);
  image.data[32 + 31] = 0;
  expect(hasInkAtEdges(image)).toBe(true);
});
