/** One byte of brightness a pixel, row by row; every preparation of a picture takes and gives this. */
export type GreyImage = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** The part of ImageData that decoding needs, so that it also runs where there is no DOM. */
export type RgbaImage = {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** The brightness of a colour picture, with the weights of ITU-R BT.601 in 1/1024. */
export const toGrey = ({ data, width, height }: RgbaImage): GreyImage => {
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 4) {
    grey[pixel] = (data[at]! * 306 + data[at + 1]! * 601 + data[at + 2]! * 117 + 512) >> 10;
  }
  return { data: grey, width, height };
};

/** The same picture as opaque RGBA, which is what zxing-wasm takes. */
export const toRgba = ({ data, width, height }: GreyImage): RgbaImage => {
  const words = new Uint32Array(data.length);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    words[pixel] = 0xff000000 | (data[pixel]! * 0x010101);
  }
  return { data: new Uint8ClampedArray(words.buffer), width, height };
};
