import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from 'jpeg-js';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { TicketShow, TicketVideoOptions } from '#scripts/ticket-video.ts';
import { writeTicketVideo } from '#scripts/ticket-video.ts';

beforeAll(async () => {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ticket-video-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Parts the file as Chromium does: from start mark to end mark. */
const framesOf = (video: Buffer): ReadonlyArray<Buffer> => {
  const frames: Buffer[] = [];
  for (let start = 0; start < video.length;) {
    const end = video.indexOf(Buffer.from([0xff, 0xd9]), start) + 2;
    if (end < 2) throw new Error('a frame without an end');
    frames.push(video.subarray(start, end));
    start = end;
  }
  return frames;
};

const write = async (shows: ReadonlyArray<TicketShow>, options: TicketVideoOptions): Promise<ReadonlyArray<Buffer>> => {
  const file = join(folder, 'tickets.mjpeg');
  await writeTicketVideo(shows, file, options);
  return framesOf(await readFile(file));
};

const readTicket = async (frame: Buffer | undefined): Promise<ReadonlyArray<{ text: string; bytes: Uint8Array }>> => {
  const picture = decode(frame ?? Buffer.alloc(0), { useTArray: true, formatAsRGBA: true });
  const data = new Uint8ClampedArray(picture.data);
  return readBarcodes(
    { data, width: picture.width, height: picture.height, colorSpace: 'srgb' },
    { formats: ['QRCode'] },
  );
};

test('shows every ticket for its time, with the empty scene between and after', async () => {
  const frames = await write([{ text: 'FIRST' }, { blank: true }, { text: 'SECOND' }], {
    showMs: 100,
    gapMs: 100,
    tailMs: 200,
  });
  expect(frames).toHaveLength(3 * (3 + 3) + 6);
  // Frames that show the same are the same bytes.
  const pictures = new Map(frames.map((frame) => [frame.toString('latin1'), frame]));
  expect(pictures.size).toBe(3);
  const read = new Map<string, string>();
  for (const [key, frame] of pictures) read.set(key, (await readTicket(frame))[0]?.text ?? '');
  const texts = frames.map((frame) => read.get(frame.toString('latin1')));
  expect(texts.join(' ')).toBe(`FIRST FIRST FIRST${' '.repeat(10)}SECOND SECOND SECOND${' '.repeat(9)}`);
});

test.each([
  ['4,000 letters', 'HOSTILE '.repeat(500)],
  ['SQL', `'; DROP TABLE scan; --`],
  ['right-to-left marks', '\u202EABC\u200F'],
])('%s can be read back from the picture', async (_, text) => {
  const [frame] = await write([{ text }], { showMs: 34 });
  expect((await readTicket(frame))[0]?.text).toBe(text);
});

test('bytes that are no text can be read back from the picture', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
  const [frame] = await write([{ bytes }], { showMs: 34 });
  expect([...((await readTicket(frame))[0]?.bytes ?? [])]).toEqual([...bytes]);
});

test('content that exceeds a QR code is refused and leaves no file behind', async () => {
  await expect(write([{ text: 'ä'.repeat(5_000) }], {})).rejects.toThrow('Data too long');
  expect(await readdir(folder)).toEqual([]);
});
