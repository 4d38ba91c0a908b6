import type { StagedReading } from './cascade.ts';
import { type Decoder, joinDecoder } from './decoder.ts';
import { startDecodingWorker } from './decoding-worker.ts';
import { type PixelSource, takePixels } from './pixels.ts';

/** A code as the browser's Barcode Detection API describes it. */
export type DetectedCode = {
  readonly rawValue: string;
  readonly format: 'qr_code';
  readonly boundingBox: DOMRectReadOnly;
  readonly cornerPoints: ReadonlyArray<{ readonly x: number; readonly y: number }>;
};

let shared: Decoder | undefined;

// One pair of workers for the page: html5-qrcode makes detectors just to see whether it can.
const sharedDecoder = (): Decoder => {
  shared ??= joinDecoder({
    fast: startDecodingWorker('fast'),
    slow: startDecodingWorker('slow'),
    now: () => performance.now(),
    onFailure: reportError,
  });
  return shared;
};

const asDetected = ({ text, corners }: StagedReading): DetectedCode => {
  const cornerPoints = [corners.topLeft, corners.topRight, corners.bottomRight, corners.bottomLeft];
  const xs = cornerPoints.map(({ x }) => x);
  const ys = cornerPoints.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const boundingBox = new DOMRectReadOnly(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
  return { rawValue: text, format: 'qr_code', boundingBox, cornerPoints };
};

/** Our decoder in the shape of the browser's BarcodeDetector, for html5-qrcode; it reads QR codes only, at most one a frame. */
export class TicketDetector {
  static getSupportedFormats(): Promise<ReadonlyArray<'qr_code'>> {
    return Promise.resolve(['qr_code']);
  }

  /** What is seen in this frame, or was seen in one of the last frames by the thorough look that runs beside. */
  async detect(source: PixelSource): Promise<ReadonlyArray<DetectedCode>> {
    const pixels = takePixels(source);
    const reading = pixels === undefined ? undefined : await sharedDecoder().readFrame(pixels);
    return reading === undefined ? [] : [asDetected(reading)];
  }
}

/** Loads what reading needs before the first frame comes. */
export const warmDetector = (): void => {
  sharedDecoder();
};

/** Reads a single picture and takes the time that it needs: undefined only when every stage found nothing. */
export const readPicture = async (source: PixelSource): Promise<DetectedCode | undefined> => {
  const pixels = takePixels(source);
  const reading = pixels === undefined ? undefined : await sharedDecoder().readPicture(pixels);
  return reading === undefined ? undefined : asDetected(reading);
};
