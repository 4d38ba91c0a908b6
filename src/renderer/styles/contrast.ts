type Rgb = readonly [red: number, green: number, blue: number];

const toRgb = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const toHex = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const luminance = (hex: string): number => {
  const [red, green, blue] = toRgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The WCAG 2 contrast ratio of two `#rrggbb` colours, from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Black or white, whichever is read better on the colour. */
export const inkOn = (hex: string): string =>
  contrast(hex, '#ffffff') >= contrast(hex, '#000000') ? '#ffffff' : '#000000';

const mix = (hex: string, towards: string, share: number): string => {
  const from = toRgb(hex);
  const to = toRgb(towards);
  const part = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return toHex([part(0), part(1), part(2)]);
};

/** The colour itself or the nearest mix with black or white that reaches the contrast against the ground. */
export const readableOn = (hex: string, ground: string, atLeast: number): string => {
  const towards = inkOn(ground) === '#ffffff' ? '#ffffff' : '#000000';
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  const share = shares.find((candidate) => contrast(mix(hex, towards, candidate), ground) >= atLeast) ?? 1;
  return mix(hex, towards, share);
};
