import { bundledFamilies, fontStackFor } from './scripts.ts';

type Range = readonly [first: number, last: number];

/** The code points of a CSS `unicode-range`, e.g. `U+4-1FF, U+20AC, U+4??`. */
export const parseUnicodeRange = (text: string): ReadonlyArray<Range> =>
  text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)] as const;
  });

// Spaces, joiners, direction marks and variation selectors are drawn by no font.
const invisible = /[\p{Z}\p{C}\p{Variation_Selector}\p{M}]/u;

let bundled: ReadonlyArray<Range> | null = null;
const bundledRanges = (): ReadonlyArray<Range> => {
  bundled ??= [...document.fonts]
    .filter(({ family }) => bundledFamilies.has(family.replaceAll(/["']/gu, '')))
    .flatMap(({ unicodeRange }) => parseUnicodeRange(unicodeRange));
  return bundled;
};

/** The code points that no bundled font holds, each once. */
export const missingGlyphs = (text: string): ReadonlyArray<number> =>
  [...new Set(text)]
    .filter((character) => !invisible.test(character))
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => !bundledRanges().some(([first, last]) => point >= first && point <= last));

/** Loads the very fonts that the texts need; resolves when they can be drawn with. */
export const loadFontsFor = async (texts: ReadonlyArray<string>): Promise<void> => {
  await Promise.all(texts.map((text) => document.fonts.load(`600 40px ${fontStackFor(text)}`, text)));
};
