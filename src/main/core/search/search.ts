import type { Database } from 'better-sqlite3';
import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import type { Attendees } from '../store/attendees.ts';
import { indexed } from './search-index.ts';
import { openNearWords } from './near-words.ts';

/** Finds attendees while somebody types: best match first, at most `limit`. */
export type Search = (query: string, limit: number) => ReadonlyArray<Attendee>;

type Way = (limit: number) => ReadonlyArray<number>;

// One word as it may be spelled; each spelling is compared by itself.
type Term = ReadonlyArray<string>;

const mostTerms = 8;
const shortestCode = 4;

const quoted = (word: string): string => `"${word}"`;
const beginning = (word: string): string => `"${word}"*`;
const anyOf = (words: ReadonlyArray<string>): string => `(${words.join(' OR ')})`;
const every = (terms: ReadonlyArray<Term>, how: (word: string) => string): string =>
  terms.map((term) => anyOf(term.map(how))).join(' AND ');

/** The search over the attendees of a database. */
export const openSearch = (db: Database, attendees: Attendees): Search => {
  const near = openNearWords(db);
  const match = db.prepare<[string, number], number>('SELECT rowid FROM mention WHERE mention MATCH ? LIMIT ?').pluck();

  const matching =
    (expression: string): Way =>
    (limit) =>
      match.all(expression, limit);

  /** The ways to understand a query, from the strictest to the most forgiving; a later one runs only when there is room left. */
  const ways = function* (terms: ReadonlyArray<Term>, code: string): Generator<Way> {
    yield matching(`name : (${every(terms, quoted)})`);
    yield matching(`name : (${every(terms, beginning)})`);
    yield matching(every(terms, beginning));
    if (code.length >= shortestCode) {
      yield (limit) => attendees.keysByCodePrefix(code, limit);
      yield (limit) => attendees.keysByCodePrefix(code.toUpperCase(), limit);
    }
    const inside = terms.map((term) => [...term.map(beginning), ...term.flatMap(near.inside).map(quoted)]);
    yield matching(every(inside, (word) => word));
    const withTypos = terms.map((term, n) => [...(inside[n] ?? []), ...term.flatMap(near.withTypo).map(quoted)]);
    yield matching(every(withTypos, (word) => word));
  };

  return (query, limit) => {
    const terms = spellings(query)
      .slice(0, mostTerms)
      .map((term) => term.map(indexed));
    if (terms.length === 0) return [];
    const found = new Set<number>();
    for (const way of ways(terms, query.trim())) {
      if (found.size >= limit) break;
      const keys = way(limit + found.size).filter((key) => !found.has(key));
      for (const attendee of keys.slice(0, limit - found.size)) found.add(attendee);
    }
    return attendees.byKeys([...found]);
  };
};
