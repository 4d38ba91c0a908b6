import { encode } from 'uqr';

/** A picture of four bytes a pixel (RGBA). */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** How a ticket is held: the side of its QR code in pixels, its turn in degrees, the way from the middle in pixels. */
export type Hold = { readonly side: number; readonly turn: number; readonly right: number; readonly down: number };

/** The empty scene before the camera: a calm grey wall, lighter at the top. */
export const paintScene = (width: number, height: number): Picture => {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const grey = 150 - Math.round((40 * y) / height);
    for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4) {
      data[at] = grey;
      data[at + 1] = grey;
      data[at + 2] = grey + 6;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
};

const paper = 244;
const ink = 24;
const print = 150;
// The quiet zone in modules: what a thin margin leaves of the four that the standard asks for.
const margin = 3;
// A dense code is held closer, else no camera of this width could tell its modules apart.
const fewestPixelsAModule = 3;

/** The brightness of the ticket at a point of the paper, in modules from the corner of the code: code, three lines of print below, paper; null beside it. */
const brightness = (code: ReadonlyArray<ReadonlyArray<boolean>>, x: number, y: number): number | null => {
  const size = code.length;
  if (x < -margin || x >= size + margin || y < -margin || y >= size * 1.25 + margin) return null;
  if (x >= 0 && x < size && y >= 0 && y < size) return code[Math.floor(y)]?.[Math.floor(x)] === true ? ink : paper;
  const line = (y - size - margin) / (size * 0.08);
  const isPrint = line >= 0 && line < 3 && line % 1 < 0.45 && x >= 0 && x < size * (0.9 - 0.2 * Math.floor(line));
  return isPrint ? print : paper;
};

/** Paints a paper ticket with this content as QR code into a copy of the scene; throws when the content exceeds a QR code. */
export const paintTicket = (scene: Picture, content: string | Uint8Array, hold: Hold): Picture => {
  const { data: code, size } = encode(typeof content === 'string' ? content : [...content], {
    border: 0,
    boostEcc: true,
  });
  const { width, height } = scene;
  const unit = Math.min(Math.max(hold.side / size, fewestPixelsAModule), (0.94 * height) / (size + 2 * margin));
  const cos = Math.cos((hold.turn * Math.PI) / 180) / unit;
  const sin = Math.sin((hold.turn * Math.PI) / 180) / unit;
  const data = scene.data.slice();
  const middle = { x: width / 2 + hold.right, y: height / 2 + hold.down };
  // Half the diagonal of the paper.
  const reach = Math.ceil(size * unit * 1.1 + margin * unit * 2);
  const first = { x: Math.max(0, Math.floor(middle.x - reach)), y: Math.max(0, Math.floor(middle.y - reach)) };
  const end = { x: Math.min(width, middle.x + reach), y: Math.min(height, middle.y + reach) };
  for (let y = first.y; y < end.y; y += 1) {
    for (let x = first.x; x < end.x; x += 1) {
      const at = (y * width + x) * 4;
      const behind = data[at] ?? 0;
      let sum = 0;
      // Four samples a pixel, as a sensor blurs edges.
      for (const [right, down] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const dx = x + right - middle.x;
        const dy = y + down - middle.y;
        sum += brightness(code, dx * cos + dy * sin + size / 2, dy * cos - dx * sin + size / 2) ?? behind;
      }
      data.fill(Math.round(sum / 4), at, at + 3);
    }
  }
  return { width, height, data };
};
