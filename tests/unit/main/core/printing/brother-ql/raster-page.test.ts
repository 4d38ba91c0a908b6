import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBitmap } from '#core/printing/bitmap.ts';
import { page } from '#core/printing/brother-ql/commands.ts';
import { mediaFor } from '#core/printing/brother-ql/media.ts';
import { spaceOn, type Paper } from '#shared/domain/paper.ts';
import { printHeads, type PrintHeadName } from '#shared/domain/print-heads.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';

const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const pageOf = (paper: Paper, head: PrintHeadName, width: number, height: number): Uint8Array | null => {
  const media = mediaFor(paper);
  if (media === null) throw new Error('Brother has no such roll.');
  return page(toBitmap(plainBadge(code, width, height)), media, printHeads[head]);
};

const rowsOf = (bytes: Uint8Array): Buffer => {
  const begin = Buffer.from(bytes).indexOf(Uint8Array.of(0x4d, 0, 0x67)) + 2;
  return Buffer.from(bytes.subarray(begin, -1));
};

const tape = (widthMm: number): Paper => ({ kind: 'roll', widthMm });
const label = (widthMm: number, heightMm: number): Paper => ({ kind: 'label', widthMm, heightMm });

// Hashes of all raster rows that the Python program brother_ql 0.9.4 makes of the same pictures, for QL-820NWB and QL-1060N.
const byBrotherQl: ReadonlyArray<
  readonly [name: string, paper: Paper, head: PrintHeadName, size: readonly [number, number], sha256: string]
> = [
  ['62', tape(62), 'ql-62', [696, 500], '2da628c297746d98e2cec18dda986268c5896c55c59e9f6be1831e51e4b014e3'],
  ['54', tape(54), 'ql-62', [590, 400], '01d4da0e4ef7a4e332ce36a9c22c102466532127239bedf1859cc7a3d6c8021e'],
  ['29x90', label(29, 90), 'ql-62', [306, 991], '488ed9657e41492aead8e10c74627e45da510b35b7a4c763d6a6ce1ae6aadc07'],
  ['39x90', label(38, 90), 'ql-62', [413, 991], '971bfe5dc05b17e0858f93cf1b2253f60d594ab1e2a5a3e293d5281c085f9896'],
  ['62x100', label(62, 100), 'ql-62', [696, 1_109], '168563a1452a0d785549c6a5d0e79f92ac42c108012c410f64e4406583407113'],
  ['62', tape(62), 'ql-102', [696, 500], '34737f459cf7c466f2f86e82f70494ff3473eaa995f72c127bcf3c08b43f073d'],
  ['102', tape(102), 'ql-102', [1_164, 500], 'c1b1b5d1c44591abccef4bf73ed1a97f8387ba68d8390ea5e0723498de77f1c3'],
];
test.each(byBrotherQl)(
  'roll %s: every row is what brother_ql makes of the picture',
  (_name, paper, head, size, sha256) => {
    const bytes = pageOf(paper, head, ...size);
    if (bytes === null) throw new Error('It does not fit.');
    expect(createHash('sha256').update(rowsOf(bytes)).digest('hex')).toBe(sha256);
  },
);

test('before the rows stand the roll, their number, cutting and margins, as in an independently decoded job', () => {
  const begin = Buffer.from(pageOf(tape(62), 'ql-62', 696, 500) ?? [])
    .subarray(0, 35)
    .toString('hex');
  expect(begin).toBe('1b6921001b697a860a3e00f401000000001b694d401b6941011b694b081b696423004d');
  const dieCut = Buffer.from(pageOf(label(62, 100), 'ql-62', 696, 1_109) ?? [])
    .subarray(4, 17)
    .toString('hex');
  expect(dieCut).toBe('1b697a8e0b3e64550400000000');
});

test('the space of a badge is what the printer can print on, on every roll', () => {
  for (const [, paper, head, [width, height]] of byBrotherQl) {
    const space = spaceOn(paper, printHeads[head]);
    expect(Math.abs(space.widthDots - width)).toBeLessThanOrEqual(1);
    expect(pageOf(paper, head, space.widthDots, space.heightDots ?? height), JSON.stringify(paper)).not.toBeNull();
  }
});

test('a picture that is larger than the roll, or a roll wider than the head, is refused and not cut off', () => {
  expect(pageOf(tape(62), 'ql-62', 704, 500)).toBeNull();
  expect(pageOf(label(62, 100), 'ql-62', 696, 1_110)).toBeNull();
  expect(pageOf(tape(102), 'ql-62', 600, 500)).toBeNull();
  expect(mediaFor(tape(80))).toBeNull();
});
