import { type GreyImage, type RgbaImage, toGrey } from '../image/grey.ts';
import type { QrReader, Reading } from '../reader.ts';

/** One picture to read, as it came and as brightness; every stage starts from it, not from the work of another stage. */
export type Frame = { readonly rgba: RgbaImage; readonly grey: () => GreyImage };

/** One way of reading a picture: gives the first code that it can trust, in the coordinates of the frame. */
export type Stage = {
  readonly name: string;
  readonly read: (frame: Frame, reader: QrReader) => Promise<Reading | undefined>;
};

/** A frame whose brightness is computed at its first use: most pictures are read without it. */
export const frameOf = (rgba: RgbaImage): Frame => {
  let grey: GreyImage | undefined;
  return {
    rgba,
    grey: () => {
      grey ??= toGrey(rgba);
      return grey;
    },
  };
};
