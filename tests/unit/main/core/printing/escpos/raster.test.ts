import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBitmap, toGrey, type Bitmap } from '#core/printing/bitmap.ts';
import { toRaster, withoutRealTimeCommands } from '#core/printing/escpos/raster.ts';
import { readCommand, stack, type Command } from '#tests/helpers/printer/languages/escpos-decoder.ts';

const decode = (bytes: Uint8Array): ReadonlyArray<Command> => {
  const commands: Command[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const next = readCommand(rest);
    if (next === null) throw new Error('The bytes end inside a command.');
    commands.push(next.command);
    rest = rest.subarray(next.taken);
  }
  return commands;
};
const images = (commands: ReadonlyArray<Command>) => commands.filter((command) => command.kind === 'image');
const bitmapOf = (width: number, data: Uint8Array): Bitmap => {
  const stride = width / 8;
  return { width, stride, height: data.length / stride, data };
};
const anyBitmap = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 450 })).chain(([stride, rows]) =>
  // Few values, so that dangerous pairs come up all the time.
  fc
    .array(fc.constantFrom(0x00, 0x10, 0x04, 0x05, 0x14, 0x01, 0xff), {
      minLength: stride * rows,
      maxLength: stride * rows,
    })
    .map((bytes) => bitmapOf(stride * 8, Uint8Array.from(bytes))),
);

test('grey becomes black below the middle and white from it on', () => {
  const bitmap = toBitmap({ width: 10, height: 1, data: Uint8Array.of(0, 255, 127, 128, 0, 0, 255, 0, 0, 255) });
  expect([...bitmap.data]).toEqual([0b1010_1101, 0b1000_0000]);
  expect([...toGrey(bitmap).data]).toEqual([0, 255, 0, 255, 0, 0, 255, 0, 0, 255]);
});

test('no band is taller than 200 rows and all bands together are the image', () => {
  const bitmap = bitmapOf(576, new Uint8Array(72 * 810).fill(0xaa));
  const bands = images(decode(Buffer.concat(toRaster(bitmap))));
  expect(bands.map(({ rows }) => rows)).toEqual([200, 200, 200, 200, 10]);
  expect(stack(bands)).toEqual(toGrey(bitmap));
});

test('no run of dots holds a real-time command, also across rows and bands, and at most one dot a pair is changed', () => {
  fc.assert(
    fc.property(anyBitmap, (bitmap) => {
      const safe = withoutRealTimeCommands(bitmap.data);
      const raster = Buffer.concat(toRaster(bitmap));
      for (const second of [0x04, 0x05, 0x14]) {
        expect(Buffer.from(safe).includes(Buffer.from([0x10, second]))).toBe(false);
        expect(raster.includes(Buffer.from([0x10, second]))).toBe(false);
      }
      let changed = 0;
      let pairs = 0;
      for (const [at, byte] of bitmap.data.entries()) {
        if (byte !== safe[at]) changed += 1;
        if (byte === 0x10 && [0x04, 0x05, 0x14].includes(bitmap.data[at + 1] ?? 0)) pairs += 1;
      }
      expect(changed).toBe(pairs);
      expect(stack(images(decode(raster)))).toEqual(toGrey({ ...bitmap, data: safe }));
    }),
    { numRuns: 200 },
  );
});
