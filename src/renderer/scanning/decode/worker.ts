import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { fastStages, readCode, slowStages } from './cascade.ts';
import { zxingReader } from './reader.ts';
import type { FromWorker, ToWorker, WorkerRole } from './worker-messages.ts';

type Picture = Extract<ToWorker, { kind: 'picture' }>;

const stages = { fast: fastStages, slow: slowStages };
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
let role: WorkerRole = 'fast';
let waiting: Picture | undefined;
let isBusy = false;

const answer = (message: FromWorker): void => {
  self.postMessage(message, { transfer: [] });
};

const pixelsOf = (bitmap: ImageBitmap): ImageData => {
  if (context === null) throw new Error('no 2D canvas in the decoding worker');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

const decode = async ({ id, bitmap }: Picture): Promise<void> => {
  try {
    const reading = await readCode(pixelsOf(bitmap), zxingReader, stages[role]);
    answer(reading === undefined ? { kind: 'empty', id } : { kind: 'read', id, reading });
  } catch (error) {
    // A rejection inside a worker reaches nobody by itself; the page must learn that its decoder is broken.
    answer({ kind: 'failed', id, message: String(error) });
  }
};

const decodeNewest = async (): Promise<void> => {
  isBusy = true;
  for (let next = waiting; next !== undefined; next = waiting) {
    waiting = undefined;
    await decode(next);
  }
  isBusy = false;
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'role') {
    role = data.role;
    return;
  }
  if (waiting !== undefined) {
    waiting.bitmap.close();
    answer({ kind: 'skipped', id: waiting.id });
  }
  waiting = data;
  if (!isBusy) void decodeNewest();
});

void prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
