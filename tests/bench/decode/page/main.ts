import { Html5QrcodeSupportedFormats } from 'html5-qrcode/esm/core';
import { Html5QrcodeShim } from 'html5-qrcode/esm/code-decoder';
import jsQr from 'jsqr';
import { readPicture, warmDetector } from '../../../../src/renderer/scanning/decode/detector.ts';
import type { DecoderName, Look } from '../look.ts';

const logger = { log: () => undefined, warn: () => undefined, logError: () => undefined, logErrors: () => undefined };
const html5Qrcode = new Html5QrcodeShim([Html5QrcodeSupportedFormats.QR_CODE], false, false, logger);

// html5-qrcode says by an exception that it saw nothing, and jsQR throws on some pictures: either way nothing was read.
const orNothing = async (read: () => Promise<string | undefined>): Promise<string | undefined> => {
  try {
    return await read();
  } catch {
    return undefined;
  }
};

const readers: Record<
  Exclude<DecoderName, 'zbarimg'>,
  (canvas: HTMLCanvasElement, pixels: ImageData) => Promise<string | undefined>
> = {
  einlass: async (canvas) => (await readPicture(canvas))?.rawValue,
  'html5-qrcode': (canvas) => orNothing(async () => (await html5Qrcode.decodeAsync(canvas)).text),
  jsqr: (_, { data, width, height }) => orNothing(async () => jsQr(data, width, height)?.data),
};

const paint = async (url: string): Promise<{ canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const bitmap = await createImageBitmap(await answer.blob());
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  return { canvas, context };
};

/** Shows a picture to one decoder; the time counts from pixels on a canvas, as a camera's frame is, to the answer. */
const look = async (decoder: Exclude<DecoderName, 'zbarimg'>, url: string): Promise<Look> => {
  const { canvas, context } = await paint(url);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const start = performance.now();
  const text = await readers[decoder](canvas, pixels);
  return { text: text === '' ? undefined : text, ms: performance.now() - start };
};

warmDetector();
Reflect.set(globalThis, 'look', look);
