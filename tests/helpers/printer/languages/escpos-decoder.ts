import type { GreyImage } from '#shared/contract/badge.ts';

/** What a run of ESC/POS bytes asks of a printer, in order. */
export type Command =
  | { readonly kind: 'reset' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'image'; readonly stride: number; readonly rows: number; readonly dots: Uint8Array }
  | { readonly kind: 'cut' }
  | { readonly kind: 'automatic-status'; readonly mask: number }
  | { readonly kind: 'ask-paper' }
  | { readonly kind: 'ask-name'; readonly what: number }
  | { readonly kind: 'process-id'; readonly id: string }
  | { readonly kind: 'text'; readonly byte: number }
  /** Real-time commands were answered when they came in; in order they do nothing. */
  | { readonly kind: 'nothing' };

type Taken = { readonly taken: number; readonly command: Command };
const nothing = (taken: number): Taken => ({ taken, command: { kind: 'nothing' } });

const image = (bytes: Uint8Array): Taken | null => {
  const stride = (bytes[4] ?? 0) + 256 * (bytes[5] ?? 0);
  const rows = (bytes[6] ?? 0) + 256 * (bytes[7] ?? 0);
  const taken = 8 + stride * rows;
  if (bytes.length < 8 || bytes.length < taken) return null;
  return { taken, command: { kind: 'image', stride, rows, dots: bytes.slice(8, taken) } };
};

const group = (bytes: Uint8Array): Taken | null => {
  const taken = 5 + (bytes[3] ?? 0) + 256 * (bytes[4] ?? 0);
  if (bytes.length < 5 || bytes.length < taken) return null;
  const id = String.fromCharCode(...bytes.subarray(7, 11));
  const isProcessId = bytes[2] === 0x48 && bytes[5] === 0x30 && bytes[6] === 0x30;
  return isProcessId ? { taken, command: { kind: 'process-id', id } } : nothing(taken);
};

const afterGs = (bytes: Uint8Array): Taken | null => {
  const what = bytes[2] ?? -1;
  switch (bytes[1]) {
    case 0x76:
      return image(bytes);
    case 0x28:
      return group(bytes);
    case 0x56: {
      const taken = what >= 65 ? 4 : 3;
      return bytes.length < taken ? null : { taken, command: { kind: 'cut' } };
    }
    case 0x61:
      return what < 0 ? null : { taken: 3, command: { kind: 'automatic-status', mask: what } };
    case 0x72:
      return what < 0 ? null : { taken: 3, command: { kind: 'ask-paper' } };
    case 0x49:
      return what < 0 ? null : { taken: 3, command: { kind: 'ask-name', what } };
    default:
      return what < 0 ? null : nothing(3);
  }
};

const afterEsc = (bytes: Uint8Array): Taken | null => {
  if (bytes[1] === 0x40) return { taken: 2, command: { kind: 'reset' } };
  if (bytes[1] === 0x32) return nothing(2);
  if (bytes.length < 3) return null;
  return bytes[1] === 0x64 ? { taken: 3, command: { kind: 'feed', lines: bytes[2] ?? 0 } } : nothing(3);
};

/** The first command of the bytes and how many of them it takes; null when more must come first. */
export const readCommand = (bytes: Uint8Array): Taken | null => {
  if (bytes[0] === 0) return nothing(1);
  if (bytes[0] === 0x0a) return { taken: 1, command: { kind: 'feed', lines: 1 } };
  const known = bytes[0] === 0x1d || bytes[0] === 0x1b || bytes[0] === 0x10;
  if (!known) return { taken: 1, command: { kind: 'text', byte: bytes[0] ?? 0 } };
  if (bytes.length < 2) return null;
  if (bytes[0] === 0x10) return bytes.length < 3 ? null : nothing(3);
  return bytes[0] === 0x1d ? afterGs(bytes) : afterEsc(bytes);
};

/** The rows of several images, one under the other, as wide as the widest. */
export const stack = (images: ReadonlyArray<Extract<Command, { kind: 'image' }>>): GreyImage => {
  const width = 8 * Math.max(0, ...images.map(({ stride }) => stride));
  const rows = images.flatMap(({ dots, stride, rows: count }) =>
    Array.from({ length: count }, (_, row) => dots.subarray(row * stride, (row + 1) * stride)),
  );
  const data = new Uint8Array(width * rows.length).fill(255);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length * 8; x += 1) {
      if (((row[x >> 3] ?? 0) << (x & 7)) & 0x80) data[y * width + x] = 0;
    }
  }
  return { width, height: rows.length, data };
};
