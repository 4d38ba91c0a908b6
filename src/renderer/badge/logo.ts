import { dither } from './dither.ts';

type Bounds = { readonly height: number; readonly widest: number };

const sized = ({ naturalWidth, naturalHeight }: HTMLImageElement, { height, widest }: Bounds) => ({
  width: Math.min(widest, Math.max(1, Math.round((naturalWidth / naturalHeight) * height))),
  height,
});

const bytesOf = (dataUrl: string): Blob => {
  const [head = '', body = ''] = dataUrl.split(/,(.*)/su);
  const text = head.endsWith(';base64') ? atob(body) : decodeURIComponent(body);
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
};

// A photograph of many megapixels is made small while it is decoded, and let go at once.
const small = (image: HTMLImageElement, width: number, height: number): Promise<CanvasImageSource> =>
  /^data:image\/svg/iu.test(image.src)
    ? Promise.resolve(image)
    : createImageBitmap(bytesOf(image.src), { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });

const draw = async (dataUrl: string, bounds: Bounds): Promise<HTMLCanvasElement | null> => {
  const image = new Image();
  const loaded = new Promise<boolean>((resolve) => {
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
  });
  image.src = dataUrl;
  if (!(await loaded) || image.naturalHeight === 0) return null;
  const { width, height } = sized(image, bounds);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(await small(image, width, height), 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  dither(pixels.data, width);
  context.putImageData(pixels, 0, 0);
  return canvas;
};

const drawn = new Map<string, Promise<HTMLCanvasElement | null>>();
const keptLogos = 24;

const copyOf = (canvas: HTMLCanvasElement): HTMLCanvasElement => {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
};

/** The image at this height, dithered to black and white; null when the data URL holds none. Every badge bears the same ones: they are drawn once. */
export const drawLogo = async (dataUrl: string, height: number, widest: number): Promise<HTMLCanvasElement | null> => {
  const key = `${height} ${widest} ${dataUrl}`;
  const drawing = drawn.get(key) ?? draw(dataUrl, { height, widest }).catch(() => null);
  const [oldest] = drawn.keys();
  if (drawn.size >= keptLogos && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, drawing);
  const canvas = await drawing;
  return canvas === null ? null : copyOf(canvas);
};
