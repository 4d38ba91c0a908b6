import type { Attendee } from '#shared/domain/attendee.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';
import { hasLikeOf, wordsLeftOver } from '../people/alike.ts';
import type { Search } from '../search/search.ts';

const fewestLetters = 3;
const mostLookedAt = 20;

const lettersOf = (text: string): number => foldedWords(text).join('').length;

const isOrganisation = (fact: string, organisation: string): boolean => {
  // What an organisation is called comes first, what is left are its legal form and its town.
  const [first] = foldedWords(organisation);
  return first !== undefined && hasLikeOf(fact, organisation) && hasLikeOf(first, fact);
};

/** Whether a second fact is true of somebody with this name: the e-mail address, a given name in full, or the organisation from its beginning. */
const isTrueOf = ({ name, email, organisation }: Attendee, familyName: string, fact: string): boolean => {
  if (email !== null && email.trim().toLowerCase() === fact.trim().toLowerCase()) return true;
  const given = wordsLeftOver(familyName, name);
  return hasLikeOf(fact, given) || isOrganisation(fact, organisation);
};

/** The one person whom a family name and a second fact mean together; null for nobody and for several alike. */
export const findByName = (search: Search, name: string, fact: string): Attendee | null => {
  if (lettersOf(name) < fewestLetters || lettersOf(fact) === 0) return null;
  // Many share a name, so the second fact helps to find whom to look at.
  const found = [...search(name, mostLookedAt), ...search(`${name} ${fact}`, mostLookedAt)];
  const people = new Map(found.map((person) => [person.id, person]));
  const meant = [...people.values()].filter(
    (person) => hasLikeOf(name, person.familyName ?? person.name) && isTrueOf(person, name, fact),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
};
