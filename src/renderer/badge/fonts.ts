import { fontStackFor, isUnseen, usualStackFor } from './scripts.ts';

const size = '600 40px';

let context: CanvasRenderingContext2D | null = null;
const widthWith = (stack: string, cluster: string): number => {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('The page has no canvas.');
  context.font = `${size} ${stack}`;
  return context.measureText(cluster).width;
};

// Lines and fields end with one.
const lineBreak = '\n';
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const known = new Map<string, boolean>();

/** Whether the cluster takes the font of last resort: then it is wider with the wide one. */
const isMissing = (cluster: string, text: string): boolean => {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const missing = widthWith(fontStackFor(text), cluster) !== widthWith(fontStackFor(text, 'Last Resort Wide'), cluster);
  known.set(cluster, missing);
  return missing;
};

/**
 * The code points that no bundled font holds, each once; a letter and its marks count together, as they are drawn. The
 * fonts of the text must be loaded.
 */
export const missingGlyphs = (text: string): ReadonlyArray<number> => {
  const drawn = Array.from(clusters.segment(text), ({ segment }) => segment).filter((part) => part !== lineBreak);
  const missing = drawn.filter((cluster) => isMissing(cluster, text));
  return [...new Set(missing.flatMap((cluster) => Array.from(cluster)))].map(
    (character) => character.codePointAt(0) ?? 0,
  );
};

// Asking for fonts that are there already still takes longer than laying a badge out.
const loaded = new Map<string, Set<string>>();

const load = (stack: string, characters: string): Promise<unknown> =>
  document.fonts.load(`${size} ${stack}, 'Last Resort Wide'`, characters);

/** Loads every font that says that it has them; the usual ones first, as four fonts have the same Han characters. */
const loadFor = async (text: string): Promise<void> => {
  const stack = fontStackFor(text);
  const before = loaded.get(stack) ?? new Set();
  loaded.set(stack, before);
  const characters = [...new Set(text)].filter((character) => !before.has(character));
  const seen = characters.filter((character) => !isUnseen(character)).join('');
  if (seen === '') return;
  await load(usualStackFor(text), seen);
  const [usual, wide] = [usualStackFor(text), usualStackFor(text, 'Last Resort Wide')];
  const lacking = Array.from(seen).filter((character) => widthWith(usual, character) !== widthWith(wide, character));
  if (lacking.length > 0) await load(stack, lacking.join(''));
  for (const character of characters) before.add(character);
};

/** Loads the very fonts that the texts need; resolves when they can be drawn with. */
export const loadFontsFor = async (texts: ReadonlyArray<string>): Promise<void> => {
  await Promise.all(texts.map(loadFor));
};
