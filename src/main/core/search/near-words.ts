import type { Database, Statement } from 'better-sqlite3';
import { typoPatterns } from './typos.ts';

/** Words of the index that somebody may have meant who typed another. */
export type NearWords = {
  /** Words that hold the text after their first letter. */
  readonly inside: (text: string) => ReadonlyArray<string>;
  /** Words that begin with the text but for one typo; none for fewer than four letters. */
  readonly withTypo: (text: string) => ReadonlyArray<string>;
};

const most = 48;
const shortestForgiven = 4;
// Longer words are compared by their beginning: it tells them apart, and the patterns stay few.
const longestCompared = 24;
const end = (prefix: string): string => `${prefix}\u{10ffff}`;

/** The near words of a database. */
export const openNearWords = (db: Database): NearWords => {
  const inside = db
    .prepare<[string, string, number], string>(
      'SELECT DISTINCT word FROM word_ending WHERE ending >= ? AND ending < ? LIMIT ?',
    )
    .pluck();
  const prepared = new Map<string, Statement<unknown[], string>>();
  const matching = (query: string, patterns: number): Statement<unknown[], string> => {
    const sql = `${query} AND (${Array.from({ length: patterns }, () => 'word GLOB ?').join(' OR ')}) LIMIT ${most}`;
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<unknown[], string>(sql).pluck();
    prepared.set(sql, statement);
    return statement;
  };
  const byBeginning = 'SELECT word FROM word WHERE word >= ? AND word < ?';
  const byEnding =
    'SELECT DISTINCT word FROM word_ending WHERE ending >= ? AND ending < ? AND length(word) - length(ending) BETWEEN ? AND ?';

  return {
    inside: (text) => inside.all(text, end(text), most),
    withTypo: (text) => {
      if (text.length < shortestForgiven) return [];
      const typo = typoPatterns(text.slice(0, longestCompared));
      const { firstHalf, secondHalf, beforeMiddle, late, early, middle } = typo;
      const places = [firstHalf.length - 1, firstHalf.length + 1];
      return [
        ...matching(byBeginning, late.length).all(firstHalf, end(firstHalf), ...late),
        ...matching(byEnding, early.length).all(secondHalf, end(secondHalf), ...places, ...early),
        ...matching(byBeginning, middle.length).all(beforeMiddle, end(beforeMiddle), ...middle),
      ];
    },
  };
};
