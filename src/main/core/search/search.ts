import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import type { Store } from '../store/store.ts';
import { indexed } from './search-index.ts';
import { nearWords } from './near-words.ts';

/** Finds attendees while somebody types: best match first, at most `limit`. */
export type Search = (query: string, limit: number) => ReadonlyArray<Attendee>;

type Way = (limit: number) => ReadonlyArray<number>;

// One word as it may be spelled; each spelling is compared by itself.
type Term = ReadonlyArray<string>;

const mostTerms = 8;
const shortestCode = 4;
// So many who match to the letter leave no doubt what was meant.
const enough = 5;

const quoted = (word: string): string => `"${word}"`;
const beginning = (word: string): string => `"${word}"*`;
const itself = (word: string): string => word;
const anyOf = (words: ReadonlyArray<string>): string => `(${words.join(' OR ')})`;
const every = (terms: ReadonlyArray<Term>, how: (word: string) => string): string =>
  terms.map((term) => anyOf(term.map(how))).join(' AND ');

/** The search over the attendees of a store. */
export const openSearch = ({ db, attendees, index }: Pick<Store, 'db' | 'attendees' | 'index'>): Search => {
  const near = nearWords(index.words);
  const match = db.prepare<[string, number], number>('SELECT rowid FROM mention WHERE mention MATCH ? LIMIT ?').pluck();

  const matching =
    (expression: string): Way =>
    (limit) =>
      match.all(expression, limit);

  /** The ways to take a query at its word, from the strictest on. */
  const strictWays = function* (terms: ReadonlyArray<Term>, code: string): Generator<Way> {
    const inName = matching(`name : (${every(terms, beginning)})`);
    const anywhere = matching(every(terms, beginning));
    yield matching(`name : (${every(terms, quoted)})`);
    // Several words together are mostly few people; the name comes first only where one must choose.
    if (terms.length === 1) yield inName;
    yield (limit) => {
      const some = anywhere(limit);
      return some.length < limit || terms.length === 1 ? some : [...inName(limit), ...some];
    };
    if (code.length < shortestCode) return;
    yield (limit) => attendees.keysByCodePrefix(code, limit);
    yield (limit) => attendees.keysByCodePrefix(code.toUpperCase(), limit);
  };

  /** The ways to forgive: words that hold what was typed, then words with a typo as well. */
  const forgivingWays = function* (terms: ReadonlyArray<Term>): Generator<Way> {
    const inside = terms.map((term) => [...term.map(beginning), ...term.flatMap(near.inside).map(quoted)]);
    if (terms.length === 1) yield matching(every(inside, itself));
    const withTypos = terms.map((term, n) => [...(inside[n] ?? []), ...term.flatMap(near.withTypo).map(quoted)]);
    yield matching(every(withTypos, itself));
  };

  return (query, limit) => {
    const terms = spellings(query)
      .slice(0, mostTerms)
      .map((term) => term.map(indexed));
    if (terms.length === 0) return [];
    const found = new Set<number>();
    const take = (ways: Iterable<Way>): void => {
      for (const way of ways) {
        if (found.size >= limit) return;
        const keys = way(limit + found.size).filter((key) => !found.has(key));
        for (const key of keys.slice(0, limit - found.size)) found.add(key);
      }
    };
    take(strictWays(terms, query.trim()));
    if (found.size < enough) take(forgivingWays(terms));
    return attendees.byKeys([...found]);
  };
};
