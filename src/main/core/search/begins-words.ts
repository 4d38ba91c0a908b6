import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import { spellingsKept } from './spellings-kept.ts';

type Words = ReadonlyArray<string>;

const eachBeginsOne = (terms: ReadonlyArray<Words>, words: Words): boolean =>
  terms.every((term) => words.some((word) => term.some((spelling) => word.startsWith(spelling))));

/** Whether each of the terms, in one of its spellings, begins a word of somebody's name. */
export const beginsInName = (terms: ReadonlyArray<Words>, { name }: Attendee): boolean =>
  eachBeginsOne(terms, spellingsKept(name).flat());

/** Whether each of the terms, in one of its spellings, begins a word of somebody's name, organisation or address. */
export const beginsAnywhere = (terms: ReadonlyArray<Words>, { name, organisation, email }: Attendee): boolean => {
  const words = [spellingsKept(name), spellingsKept(organisation), email === null ? [] : spellings(email)];
  return eachBeginsOne(terms, words.flat(2));
};
