import { linesBeginning } from './lines-beginning.ts';
import { soundingWords } from './sounding-words.ts';
import { beginsAlmostWith } from './typos.ts';

/** Words that somebody may have meant who typed another. */
export type NearWords = {
  /** Words that hold the text after their first letter. */
  readonly inside: (text: string) => ReadonlyArray<string>;
  /** Words that begin with the text but for one typo; none for fewer than four letters. */
  readonly withTypo: (text: string) => ReadonlyArray<string>;
  /** Words that sound like the text, as they may that came from another script. */
  readonly sounding: (text: string) => ReadonlyArray<string>;
};

// More crowd out those who were meant.
const most = 12;
const shortestForgiven = 4;

/** The words that hold the part between these places, the first of which is 0; a word that holds it twice comes twice. */
const holding = function* (lines: string, part: string, from: number, to: number): Generator<string> {
  for (let at = lines.indexOf(part); at >= 0; at = lines.indexOf(part, at + 1)) {
    const start = lines.lastIndexOf('\n', at) + 1;
    if (at - start >= from && at - start <= to) yield lines.slice(start, lines.indexOf('\n', at));
  }
};

/** The near words among the words that are known at each call, given as one text with a line each, line ends at both ends. */
export const nearWords = (words: () => string): NearWords => {
  const some = (candidates: Iterable<string>, suits: (word: string) => boolean, found: Set<string>): Set<string> => {
    for (const word of candidates) {
      if (found.size >= most) break;
      if (suits(word)) found.add(word);
    }
    return found;
  };
  const sounding = soundingWords(words);
  return {
    sounding: (text) => sounding(text, most),
    inside: (text) => [...some(holding(words(), text, 1, Number.POSITIVE_INFINITY), () => true, new Set())],
    withTypo: (text) => {
      if (text.length < shortestForgiven) return [];
      const suits = (word: string): boolean => beginsAlmostWith(word, text);
      // One typo spares one half of a word, unless it swaps the two letters in the middle.
      const middle = Math.floor(text.length / 2);
      const late = linesBeginning(words(), text.slice(0, middle - 1));
      const early = holding(words(), text.slice(middle), middle - 1, middle + 1);
      return [...some(early, suits, some(late, suits, new Set()))];
    },
  };
};
