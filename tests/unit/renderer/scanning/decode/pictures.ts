import { encode } from 'uqr';
import { boxBlur } from '../../../../../src/renderer/scanning/decode/image/box-blur.ts';
import type { GreyImage } from '../../../../../src/renderer/scanning/decode/image/grey.ts';

/** What the painted tickets say. */
export const ticketText = 'EINLASS.4K7QXWPM2RVNCHT8AEGJ3B6DFU';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A picture from a brightness for each place, cut to 0 to 255. */
export const paint = (width: number, height: number, brightness: (x: number, y: number) => number): GreyImage => {
  const data = new Uint8ClampedArray(width * height);
  for (let at = 0; at < data.length; at += 1) data[at] = brightness(at % width, Math.floor(at / width));
  return { data: new Uint8Array(data.buffer), width, height };
};

/** A ticket's code on a table, `module` pixels wide modules, a little turned; `bend` moves its paper by up to so many modules. */
export const paintTicket = ({ module = 5, bend = 0, quiet = 4, turn = 0.06, table = 120 } = {}): GreyImage => {
  const { data, size } = encode(ticketText, { ecc: 'M', minVersion: 4, border: 0 });
  const side = Math.ceil((size + 2 * quiet) * module * 1.3);
  const oversampling = 3;
  const middle = side / 2;
  return paint(side, side, (x, y) => {
    let sum = 0;
    for (let part = 0; part < oversampling ** 2; part += 1) {
      const px = x + ((part % oversampling) + 0.5) / oversampling - middle;
      const py = y + (Math.floor(part / oversampling) + 0.5) / oversampling - middle;
      const u = (px * Math.cos(turn) + py * Math.sin(turn)) / module + size / 2;
      const v = (py * Math.cos(turn) - px * Math.sin(turn)) / module + size / 2;
      const column = Math.floor(u + bend * Math.sin((v / size) * 2 * Math.PI));
      const row = Math.floor(v + bend * Math.sin((u / size) * 2 * Math.PI + 1));
      const isPaper = Math.min(column, row) >= -quiet && Math.max(column, row) < size + quiet;
      sum += isPaper ? (data[row]?.[column] === true ? 20 : 225) : table;
    }
    return sum / oversampling ** 2;
  });
};

/** The same scene by so little light that the camera's noise is as strong as the code. */
export const darken = (image: GreyImage, exposure: number, noise: number): GreyImage => {
  const random = randomNumbers(11);
  return paint(image.width, image.height, (x, y) => {
    const bell = random() + random() + random() + random() - 2;
    return image.data[y * image.width + x]! * exposure + 12 + bell * noise;
  });
};

/** Out of focus: three box blurs come close to a bell curve. */
export const defocus = (image: GreyImage, radius: number): GreyImage =>
  boxBlur(boxBlur(boxBlur(image, radius), radius), radius);

/** A lamp mirrored in the screen of a phone, around a place that is given in shares of width and height. */
export const glare = (image: GreyImage, across: number, down: number, radius: number): GreyImage =>
  paint(image.width, image.height, (x, y) => {
    const distance = Math.hypot(x / image.width - across, y / image.height - down) / radius;
    return image.data[y * image.width + x]! + 400 * Math.exp(-(distance ** 2));
  });

/** A finger on the code. */
export const cover = (image: GreyImage, across: number, down: number, radius: number): GreyImage =>
  paint(image.width, image.height, (x, y) =>
    Math.hypot(x / image.width - across, y / image.height - down) < radius ? 105 : image.data[y * image.width + x]!,
  );

/** Light on dark, as phones show it in their dark mode. */
export const invert = (image: GreyImage): GreyImage => ({ ...image, data: image.data.map((value) => 255 - value) });

/** As a camera shows it that mirrors like a looking-glass. */
export const mirror = (image: GreyImage): GreyImage =>
  paint(image.width, image.height, (x, y) => image.data[y * image.width + image.width - 1 - x]!);
