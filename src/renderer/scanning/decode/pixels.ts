import type { RgbaImage } from './image/grey.ts';

/** What pixels can be taken from without waiting. */
export type PixelSource = HTMLCanvasElement | HTMLVideoElement | HTMLImageElement | ImageBitmap | ImageData;

const sizeOf = (source: Exclude<PixelSource, ImageData>): { width: number; height: number } => {
  if (source instanceof HTMLVideoElement) return { width: source.videoWidth, height: source.videoHeight };
  if (source instanceof HTMLImageElement) return { width: source.naturalWidth, height: source.naturalHeight };
  return source;
};

const read = (
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  width: number,
  height: number,
): RgbaImage => {
  if (context === null) throw new Error('this page has no 2D canvas');
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
};

/** A copy of the pixels, free to be given away; undefined while there are none, as before a video's first frame. */
export const takePixels = (source: PixelSource): RgbaImage | undefined => {
  if (source instanceof ImageData) return { data: source.data.slice(), width: source.width, height: source.height };
  const { width, height } = sizeOf(source);
  if (width === 0 || height === 0) return undefined;
  if (source instanceof HTMLCanvasElement) {
    // html5-qrcode keeps its canvas in main memory, from where this is one copy; an ImageBitmap would cost 5 ms more.
    return read(source.getContext('2d', { willReadFrequently: true }), width, height);
  }
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0);
  return read(context, width, height);
};
