/** GLOB patterns of the words that begin with `text` but for one typo in the letters `from` to `to`: wrong, missing, too many, swapped. */
const edits = (text: string, from: number, to: number): ReadonlyArray<string> => {
  const patterns: string[] = [];
  for (let at = from; at < to; at += 1) {
    const before = text.slice(0, at);
    patterns.push(
      `${before}?${text.slice(at + 1)}*`,
      `${before}?${text.slice(at)}*`,
      `${before}${text.slice(at + 1)}*`,
    );
    if (at + 1 < to) patterns.push(swapped(text, at));
  }
  return patterns;
};

const swapped = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}*`;

/** Where words with one typo are to be looked for: one typo spares the first half of a word or the second, unless it swaps the two letters between. */
export type TypoPatterns = {
  readonly firstHalf: string;
  readonly secondHalf: string;
  /** For words that begin with the first half. */
  readonly late: ReadonlyArray<string>;
  /** For words in which the second half follows the place of the first. */
  readonly early: ReadonlyArray<string>;
  /** The first letters that stay when the two in the middle are swapped, and the pattern of that. */
  readonly beforeMiddle: string;
  readonly middle: ReadonlyArray<string>;
};

/** The patterns for a folded word of at least four letters. */
export const typoPatterns = (text: string): TypoPatterns => {
  const middle = Math.floor(text.length / 2);
  return {
    firstHalf: text.slice(0, middle),
    secondHalf: text.slice(middle),
    late: edits(text, middle, text.length),
    early: edits(text, 0, middle),
    beforeMiddle: text.slice(0, middle - 1),
    middle: [swapped(text, middle - 1)],
  };
};
