import type { ReaderOptions } from 'zxing-wasm/reader';
import { readBarcodes } from 'zxing-wasm/reader';
import type { Corners } from './grid/rectify.ts';
import type { RgbaImage } from './image/grey.ts';

/** A code whose contents were read. */
export type Reading = {
  readonly text: string;
  readonly corners: Corners;
  /** How much of the code's error correction was not needed, from 0 (all was) to 1 (the code was read without a fault). */
  readonly spare: number;
};

/** A code that was seen but whose contents had more faults than its error correction can repair. */
export type UnreadCode = {
  readonly version: number;
  readonly corners: Corners;
  readonly isInverted: boolean;
};

/** How the picture is made black and white: by each pixel's surroundings or at half brightness. */
export type Threshold = 'local' | 'half';

/** ZXing-C++ as the stages use it. */
export type QrReader = {
  readonly read: (image: RgbaImage, threshold?: Threshold) => Promise<Reading | undefined>;
  readonly locate: (image: RgbaImage) => Promise<ReadonlyArray<UnreadCode>>;
};

// Micro QR and rMQR are left out: no ticket uses them, and their weak error correction invites false reads.
const base: ReaderOptions = { formats: ['QRCodeModel2'] };

const spareOf = (extra: string): number => {
  const details: unknown = extra === '' ? {} : JSON.parse(extra);
  const spare = typeof details === 'object' && details !== null && 'UEC' in details ? Number(details.UEC) : 0;
  return Number.isFinite(spare) ? spare : 0;
};

const asImageData = (image: RgbaImage): ImageData => image as ImageData;

/** Reads by zxing-wasm, whose module must have been prepared (its .wasm given or its place told) by the caller. */
export const zxingReader: QrReader = {
  // One symbol only: with two in view a person could not tell which one was meant, and looking on costs time.
  read: async (image, threshold = 'local') => {
    const [first] = await readBarcodes(asImageData(image), {
      ...base,
      maxNumberOfSymbols: 1,
      binarizer: threshold === 'local' ? 'LocalAverage' : 'FixedThreshold',
    });
    return first?.isValid === true
      ? { text: first.text, corners: first.position, spare: spareOf(first.extra) }
      : undefined;
  },
  locate: async (image) => {
    const seen = await readBarcodes(asImageData(image), { ...base, returnErrors: true });
    return seen.flatMap(({ isValid, version, position, isInverted }) => {
      const number = Number(version);
      return !isValid && Number.isInteger(number) && number >= 1 && number <= 40
        ? [{ version: number, corners: position, isInverted }]
        : [];
    });
  },
};
