import { dither } from './dither.ts';

/** The logo at this height, dithered to black and white; null when the data URL holds no image. */
export const drawLogo = async (dataUrl: string, height: number, widest: number): Promise<HTMLCanvasElement | null> => {
  const image = new Image();
  image.src = dataUrl;
  const decoded = await image.decode().then(
    () => true,
    () => false,
  );
  if (!decoded || image.naturalHeight === 0) return null;
  const width = Math.min(widest, Math.max(1, Math.round((image.naturalWidth / image.naturalHeight) * height)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(image, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  dither(pixels.data, width);
  context.putImageData(pixels, 0, 0);
  return canvas;
};
