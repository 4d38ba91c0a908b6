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

/** Whether two names may be the same person's: each word of the one has its like in the other, whatever the order. One word alone says too little. */
export const isAlike = (typed: string, known: string): boolean => {
  const [words, others] = [spellings(typed), spellings(known)];
  return words.length > 1 && words.every((word) => others.some((other) => isAlikeWord(word, other)));
};
