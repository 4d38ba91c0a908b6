import { beforeAll, expect, test } from 'vitest';
import { fastStages, readCode, slowStages } from '../../../../../src/renderer/scanning/decode/cascade.ts';
import { type GreyImage, toRgba } from '../../../../../src/renderer/scanning/decode/image/grey.ts';
import { zxingReader } from '../../../../../src/renderer/scanning/decode/reader.ts';
import {
  cover,
  darken,
  defocus,
  glare,
  invert,
  mirror,
  paint,
  paintTicket,
  randomNumbers,
  ticketText,
} from './pictures.ts';
import { prepareZxing } from './zxing-in-node.ts';

beforeAll(prepareZxing);

const everything = [...fastStages, ...slowStages];
const read = (image: GreyImage) => readCode(toRgba(image), zxingReader, everything);

test.each<[string, GreyImage]>([
  ['as it should be', paintTicket()],
  ['turned by a third', paintTicket({ turn: 2.1 })],
  ['light on dark', invert(paintTicket())],
  ['mirrored', mirror(paintTicket())],
  ['with one module of quiet zone on a dark page', paintTicket({ quiet: 1, table: 20 })],
])('a ticket %s is read at once', async (_, image) => {
  expect(await read(image)).toMatchObject({ text: ticketText, stage: 'plain' });
});

test.each<[string, GreyImage, string]>([
  ['in the dark', darken(paintTicket(), 0.1, 30), 'denoised'],
  ['out of focus', defocus(paintTicket({ module: 6 }), 3), 'sharpened'],
  ['on bent paper', paintTicket({ bend: 0.45, module: 8 }), 'straightened'],
  ['under a reflection', glare(paintTicket(), 0.55, 0.5, 0.15), 'straightened'],
  ['under a finger', cover(paintTicket(), 0.55, 0.5, 0.14), 'straightened'],
])('a ticket %s is missed by the quick look and read by the thorough one', async (_, image, stage) => {
  expect(await readCode(toRgba(image), zxingReader, fastStages)).toBeUndefined();
  expect(await read(image)).toMatchObject({ text: ticketText, stage });
});

test('the corners of a reading lie where the code was painted, whichever stage found it', async () => {
  const image = paintTicket({ module: 6, turn: 0 });
  const side = image.width;
  for (const stage of everything) {
    const reading = await readCode(toRgba(image), zxingReader, [stage]);
    if (reading === undefined) continue;
    const half = (33 * 6) / 2;
    expect(Math.abs(reading.corners.topLeft.x - (side / 2 - half))).toBeLessThan(6);
    expect(Math.abs(reading.corners.bottomRight.y - (side / 2 + half))).toBeLessThan(6);
  }
});

test('noise, stripes, grids and an empty table say nothing', async () => {
  const random = randomNumbers(3);
  const pictures = [
    paint(320, 240, () => 120),
    paint(320, 240, () => random() * 255),
    paint(320, 240, (x) => (x % 8 < 4 ? 20 : 230)),
    paint(320, 240, (x, y) => ((Math.floor(x / 6) + Math.floor(y / 6)) % 2 === 0 ? 20 : 230)),
    paint(320, 240, (x, y) => (Math.sin(Math.floor(x / 5) * 91.7 + Math.floor(y / 5) * 47.3) > 0 ? 25 : 225)),
  ];
  for (const picture of pictures) expect(await read(picture)).toBeUndefined();
});

test('a picture that is no longer wanted is given up before the next stage', async () => {
  let stagesRun = 0;
  const counting = slowStages.map((stage) => ({
    ...stage,
    read: () => {
      stagesRun += 1;
      return Promise.resolve(undefined);
    },
  }));
  await readCode(toRgba(paint(40, 40, () => 0)), zxingReader, counting, () => stagesRun < 2);
  expect(stagesRun).toBe(2);
});
