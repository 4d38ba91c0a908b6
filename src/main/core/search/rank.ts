import type { Attendee } from '#shared/domain/attendee.ts';
import { soundsOf } from '#shared/domain/names/sound.ts';
import { remember } from '#shared/remember.ts';
import { spellingsKept } from './spellings-kept.ts';

type Spellings = ReadonlyArray<string>;

const nothingAlike = 3;
const elsewhere = 0.4;
const surplusWord = 0.05;
const mostTypos = 3;

/** How many letters must be changed, left out, put in or swapped with a neighbour to make one text of the other. */
export const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

const soundsKept = remember(20_000, soundsOf);

/** Letters apart; beyond what anybody mistypes, not counted. */
const typosBetween = (typed: string, word: string): number =>
  Math.abs(typed.length - word.length) > mostTypos ? nothingAlike : distance(typed, word);

const costOf = (typed: string, sounds: Spellings, word: string): number => {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 0.1;
  const typos = Math.min(typosBetween(typed, word), 0.3 + distance(typed, word.slice(0, typed.length)));
  const soundsAlike = typed.length > 2 && soundsKept(word).some((sound) => sounds.includes(sound));
  // The shorter the word, the more a typo changes it.
  const byTypos = 0.2 + (typos * 4) / Math.max(typed.length, 4);
  return Math.min(byTypos, soundsAlike ? 0.5 + byTypos / 4 : nothingAlike, word.includes(typed) ? 0.6 : nothingAlike);
};

/** How little a word resembles a term in the spelling that suits it best; people in one list share many words. */
const resembling = (term: Spellings): ((word: string) => number) => {
  const typed = term.map((text) => [text, soundsKept(text)] as const);
  return remember(1_000, (word) =>
    Math.min(nothingAlike, ...typed.map(([text, sounds]) => costOf(text, sounds, word))),
  );
};

/** Puts those first whose names are most like what was typed; people alike stay in their order. */
export const byLikeness = (
  terms: ReadonlyArray<Spellings>,
  people: ReadonlyArray<Attendee>,
): ReadonlyArray<Attendee> => {
  const costs = terms.map(resembling);
  const least = (cost: (word: string) => number, text: string): number =>
    Math.min(nothingAlike, ...spellingsKept(text).flat().map(cost));
  return people
    .map((person) => ({
      person,
      cost: costs.reduce(
        (sum, cost) => sum + Math.min(least(cost, person.name), elsewhere + least(cost, person.organisation)),
        spellingsKept(person.name).length * surplusWord,
      ),
    }))
    .toSorted((one, two) => one.cost - two.cost)
    .map(({ person }) => person);
};
