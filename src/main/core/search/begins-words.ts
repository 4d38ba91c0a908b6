import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import { remember } from '#shared/remember.ts';

type Words = ReadonlyArray<string>;

const wordsKept = remember(5_000, (text) => spellings(text).flat());

const beginsOneOf = (term: Words, words: Words): boolean =>
  words.some((word) => term.some((spelling) => word.startsWith(spelling)));

/** Whether each of the terms, in one of its spellings, begins a word of somebody's name. */
export const beginsInName = (terms: ReadonlyArray<Words>, { name }: Attendee): boolean =>
  terms.every((term) => beginsOneOf(term, wordsKept(name)));

/** Whether each of the terms, in one of its spellings, begins a word of somebody's name, organisation or address. */
export const beginsAnywhere = (terms: ReadonlyArray<Words>, { name, organisation, email }: Attendee): boolean => {
  const words = [...wordsKept(name), ...wordsKept(organisation), ...(email === null ? [] : spellings(email).flat())];
  return terms.every((term) => beginsOneOf(term, words));
};
