import { spellings } from '#shared/domain/names/fold.ts';
import { soundsOf } from '#shared/domain/names/sound.ts';
import { distance } from '../search/rank.ts';

type Word = ReadonlyArray<string>;

const shortestMistyped = 4;

const isAlikeWord = (one: Word, other: Word): boolean =>
  one.some((form) =>
    other.some(
      (known) =>
        known === form ||
        (form.length >= shortestMistyped &&
          (distance(form, known) <= 1 || soundsOf(form).some((sound) => soundsOf(known).includes(sound)))),
    ),
  );

const hasEach = (words: ReadonlyArray<Word>, others: ReadonlyArray<Word>): boolean =>
  words.every((word) => others.some((other) => isAlikeWord(word, other)));

/** Whether two names may be the same person's: each word of the one has its like in the other, whatever the order. One word alone says too little. */
export const isAlike = (typed: string, known: string): boolean => {
  const words = spellings(typed);
  return words.length > 1 && hasEach(words, spellings(known));
};

/** Whether each word has its like in the known text; false for no word. */
export const hasLikeOf = (typed: string, known: string): boolean => {
  const words = spellings(typed);
  return words.length > 0 && hasEach(words, spellings(known));
};

/** What a known text holds besides the words that were typed. */
export const wordsLeftOver = (typed: string, known: string): string =>
  known
    .split(/\s+/u)
    .filter((word) => !hasLikeOf(word, typed))
    .join(' ');
