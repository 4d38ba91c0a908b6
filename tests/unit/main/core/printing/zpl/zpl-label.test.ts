import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { ready } from 'zpl-renderer-js';
import { toBitmap } from '#core/printing/bitmap.ts';
import { label } from '#core/printing/zpl/commands.ts';
import type { GreyImage } from '#shared/contract/badge.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { printHeads } from '#shared/domain/print-heads.ts';
import { placed } from '#tests/helpers/printer/placed.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const head = printHeads['inch-4-203dpi'];
const paper: Paper = { kind: 'label', widthMm: 57, heightMm: 102 };

const labelOf = (image: GreyImage, on: Paper = paper): string => {
  const bytes = label(toBitmap(image), on, head);
  if (bytes === null) throw new Error('It does not fit.');
  return Buffer.from(bytes).toString('latin1');
};

/** What zpl-renderer-js, a program of somebody else, sees in ZPL. */
const rendered = async (zpl: string, widthMm: number, heightMm: number): Promise<{ png: Buffer; image: GreyImage }> => {
  const { api } = await ready;
  const png = Buffer.from(await api.zplToBase64Async(zpl, widthMm, heightMm, 8), 'base64');
  const { width, height, data } = PNG.sync.read(png);
  return {
    png,
    image: { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) },
  };
};

const differing = (one: GreyImage, other: GreyImage): number =>
  one.width === other.width && one.height === other.height
    ? one.data.reduce((sum, dot, at) => sum + (dot < 128 === (other.data[at] ?? 0) < 128 ? 0 : 1), 0)
    : Number.POSITIVE_INFINITY;

test('zpl-renderer-js draws our label without one differing dot, and zbarimg reads its code', async () => {
  const badge = plainBadge('GFSP017VVPXFWNGU9CHXQEBBT1', 431, 767);
  const { png, image } = await rendered(labelOf(badge), 57, 102);
  expect(differing(image, placed(badge, 456, 816, 12, 24))).toBe(0);
  const file = path.join(tempFolder(), 'label.png');
  writeFileSync(file, png);
  expect(execFileSync('zbarimg', ['-q', '--raw', '--nodbus', file], { encoding: 'utf8' }).trim()).toBe(
    'GFSP017VVPXFWNGU9CHXQEBBT1',
  );
});

test('any picture comes through its compression dot for dot, however its rows repeat', async () => {
  const row = fc.oneof(
    fc.constantFrom(0x00, 0xff, 0xf0, 0x0f, 0xa5).map((byte) => Array.from({ length: 48 }, () => byte)),
    fc.array(fc.constantFrom(0x00, 0xff, 0x01, 0x80, 0xaa), { minLength: 48, maxLength: 48 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(row, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 20 }),
      async (runs) => {
        const bytes = runs.flatMap(([one, times]) => Array.from({ length: times }, () => one)).flat();
        const dots = bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1 ? 0 : 255)));
        const badge: GreyImage = { width: 384, height: bytes.length / 48, data: Uint8Array.from(dots) };
        const { image } = await rendered(labelOf(badge), 57, 102);
        expect(differing(image, placed(badge, 456, 816, 36, Math.floor((816 - badge.height) / 2)))).toBe(0);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('a label is plain ASCII, a fraction of its dots, and holds nothing that a printer obeys at once', () => {
  const zpl = labelOf(plainBadge('GFSP017VVPXFWNGU9CHXQEBBT1', 431, 767));
  expect(zpl).toMatch(/^\^XA[\x20-\x7d]*\^XZ$/u);
  expect(zpl.length).toBeLessThan((54 * 767) / 4);
  expect(labelOf(plainBadge('GFSP017VVPXFWNGU9CHXQEBBT1', 431, 767))).toBe(zpl);
});

test('a roll is as long as the badge; a badge larger than the label is refused and not cut off', () => {
  expect(labelOf(plainBadge('A', 400, 300), { kind: 'roll', widthMm: 80 })).toContain('^MNN^PW640^LL300');
  expect(label(toBitmap(plainBadge('A', 464, 300)), paper, head)).toBeNull();
  expect(label(toBitmap(plainBadge('A', 400, 820)), paper, head)).toBeNull();
});
