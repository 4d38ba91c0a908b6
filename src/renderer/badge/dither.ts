// Nearly black and nearly white stay plain, so that flat logos get no specks.
const black = 0.3;
const white = 0.85;

const brightness = (pixels: Uint8ClampedArray, at: number): number => {
  const alpha = (pixels[at + 3] ?? 0) / 255;
  const luma = (0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0)) / 255;
  const onPaper = luma * alpha + 1 - alpha;
  return Math.min(1, Math.max(0, (onPaper - black) / (white - black)));
};

/** Turns RGBA pixels into pure black and white in place, greys by error diffusion (Floyd and Steinberg). */
export const dither = (pixels: Uint8ClampedArray, width: number): void => {
  const height = pixels.length / 4 / width;
  const error = new Float32Array(width * height + width + 2);
  const push = (at: number, amount: number): void => {
    error[at] = (error[at] ?? 0) + amount;
  };
  for (let at = 0; at < width * height; at += 1) {
    const x = at % width;
    const wanted = brightness(pixels, at * 4) + (error[at] ?? 0);
    const drawn = wanted < 0.5 ? 0 : 1;
    const rest = wanted - drawn;
    if (x + 1 < width) push(at + 1, (rest * 7) / 16);
    if (x > 0) push(at + width - 1, (rest * 3) / 16);
    push(at + width, (rest * 5) / 16);
    if (x + 1 < width) push(at + width + 1, rest / 16);
    pixels.set([drawn * 255, drawn * 255, drawn * 255, 255], at * 4);
  }
};
