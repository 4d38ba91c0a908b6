import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import type { Store } from '../store/store.ts';
import { beginsAnywhere, beginsInName } from './begins-words.ts';
import { indexed } from './search-index.ts';
import { nearWords } from './near-words.ts';
import { byLikeness } from './rank.ts';

/** Finds attendees while somebody types: best match first, at most `limit`. */
export type Search = (query: string, limit: number) => ReadonlyArray<Attendee>;

type Way = (limit: number) => ReadonlyArray<number>;

// One word as it may be spelled; each spelling is compared by itself.
type Term = ReadonlyArray<string>;

const mostTerms = 8;
const shortestCode = 4;
// So many who match to the letter leave no doubt what was meant.
const enough = 5;
// Shorter words begin so many others that finding them all takes longer than everything else.
const shortestTelling = 3;
// More are not looked at one by one while somebody types.
const mostCompared = 80;
const mostScreened = 400;

const quoted = (word: string): string => `"${word}"`;
const beginning = (word: string): string => `"${word}"*`;
const itself = (word: string): string => word;
const anyOf = (words: ReadonlyArray<string>): string => `(${words.join(' OR ')})`;
const every = (terms: ReadonlyArray<Term>, how: (word: string) => string): string =>
  terms.map((term) => anyOf(term.map(how))).join(' AND ');

const isTelling = (term: Term): boolean => term.every((word) => word.length >= shortestTelling);

/** The search over the attendees of a store. */
export const openSearch = ({ db, attendees, index }: Pick<Store, 'db' | 'attendees' | 'index'>): Search => {
  const near = nearWords(index.words);
  const match = db.prepare<[string, number], number>('SELECT rowid FROM mention WHERE mention MATCH ? LIMIT ?').pluck();

  const matching =
    (expression: string): Way =>
    (limit) =>
      match.all(expression, limit);

  const peopleOf = (keys: ReadonlyArray<number>) =>
    keys.flatMap((key) => attendees.byKeys([key]).map((person) => ({ key, person })));
  /** Those first whose name is meant, and not their house. */
  const namedFirst = (terms: ReadonlyArray<Term>, people: ReturnType<typeof peopleOf>): ReadonlyArray<number> => {
    const named = new Set(people.filter(({ person }) => beginsInName(terms, person)));
    return [...named, ...people.filter((one) => !named.has(one))].map(({ key }) => key);
  };
  /** Whoever has the longer words and, as a look at each shows, the short ones too; null where they are too many to look at and too few of them fit. */
  const screened = (terms: ReadonlyArray<Term>, limit: number): ReadonlyArray<number> | null => {
    const short = terms.filter((term) => !isTelling(term));
    if (short.length === 0 || short.length === terms.length) return null;
    const keys = matching(every(terms.filter(isTelling), beginning))(mostScreened);
    const fitting = peopleOf(keys).filter(({ person }) => beginsAnywhere(short, person));
    return keys.length === mostScreened && fitting.length < limit ? null : namedFirst(terms, fitting);
  };

  /** The ways to take a query at its word, from the strictest on. */
  const strictWays = function* (terms: ReadonlyArray<Term>, code: string): Generator<Way> {
    const inName = matching(`name : (${every(terms, beginning)})`);
    const anywhere = matching(every(terms, beginning));
    yield matching(`name : (${every(terms, quoted)})`);
    if (terms.length === 1) yield inName;
    yield (limit) => {
      const seen = screened(terms, limit);
      if (seen !== null) return seen;
      const some = anywhere(limit);
      if (terms.length === 1) return some;
      // Several words together are mostly few people, of whom nobody is left out.
      return some.length < limit ? namedFirst(terms, peopleOf(some)) : [...inName(limit), ...some];
    };
    if (code.length < shortestCode) return;
    yield (limit) => attendees.keysByCodePrefix(code, limit);
    yield (limit) => attendees.keysByCodePrefix(code.toUpperCase(), limit);
  };

  /** The ways to forgive: words that hold what was typed, then words of the same sound or with a typo as well. */
  const forgivingWays = function* (terms: ReadonlyArray<Term>): Generator<Way> {
    const inside = terms.map((term) => [...term.map(beginning), ...term.flatMap(near.inside).map(quoted)]);
    if (terms.length === 1) yield matching(every(inside, itself));
    const sounding = terms.map((term, n) => [...(inside[n] ?? []), ...term.flatMap(near.sounding).map(quoted)]);
    const alike = terms.map((term, n) => [...(sounding[n] ?? []), ...term.flatMap(near.withTypo).map(quoted)]);
    yield matching(every(alike, itself));
  };
  /** One word too many, or one that is quite another: all others suit. */
  const butOneWord = (terms: ReadonlyArray<Term>): Way => {
    const alike = terms.map((term) => [...term.map(beginning), ...term.flatMap(near.sounding).map(quoted)]);
    const others = alike.map(
      (_, left) =>
        `(${every(
          alike.filter((_term, n) => n !== left),
          itself,
        )})`,
    );
    return matching(others.join(' OR '));
  };

  /** Keys from one way after another, until there are enough. */
  const keysFrom = (ways: Iterable<Way>, limit: number, before: ReadonlySet<number>): ReadonlyArray<number> => {
    const found = new Set<number>();
    for (const way of ways) {
      if (found.size >= limit) break;
      for (const key of way(limit + before.size)) if (!before.has(key) && found.size < limit) found.add(key);
    }
    return [...found];
  };

  return (query, limit) => {
    const terms = spellings(query)
      .slice(0, mostTerms)
      .map((term) => term.map(indexed));
    if (terms.length === 0) return [];
    const telling = terms.filter(isTelling);
    const isPossible =
      telling.length === 0 || telling.length === terms.length || matching(every(telling, beginning))(1).length > 0;
    const strict = isPossible ? keysFrom(strictWays(terms, query.trim()), limit, new Set()) : [];
    const people = attendees.byKeys(strict);
    if (strict.length >= Math.min(enough, limit)) return people;
    const before = new Set(strict);
    const forgivable = telling.length > 0 ? telling : terms;
    const alike = keysFrom(forgivingWays(forgivable), mostCompared, before);
    const isNobody = alike.length + strict.length === 0 && forgivable.length > 1;
    const forgiven = isNobody ? keysFrom([butOneWord(forgivable)], mostCompared, before) : alike;
    return [...people, ...byLikeness(terms, attendees.byKeys(forgiven)).slice(0, limit - people.length)];
  };
};
