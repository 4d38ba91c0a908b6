import type { Database } from 'better-sqlite3';
import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';
import { remember } from '#shared/remember.ts';

/** What an attendee can be found by. */
export type Findable = Pick<Attendee, 'name' | 'organisation' | 'email'>;

/** The words by which attendees are found; to be changed inside the transaction that changes the attendee. */
export type SearchIndex = {
  readonly put: (key: number, attendee: Findable) => void;
  readonly remove: (key: number) => void;
  /** After a transaction was rolled back: words thought to be stored may not be. */
  readonly forget: () => void;
  /** Rises with each change of anybody, also with one that is rolled back. */
  readonly version: () => number;
  /** The words of names and organisations, each on a line of its own: a few for each hundred people, so they are kept in memory. */
  readonly words: () => string;
  /** Drops words that nobody has any more. */
  readonly dropUnused: () => void;
};

const longestWord = 64;

/** A word as the index holds it: very long ones are told apart by their beginning. */
export const indexed = (word: string): string => word.slice(0, longestWord);

// Apostrophes and marks belong to a word; names and houses repeat their words.
const inWords = /[\p{L}\p{M}\p{N}'’ʼ]+/gu;
const forms = (text: string): ReadonlyArray<string> => spellings(text).flatMap((some) => some.map(indexed));
const formsOf = remember(50_000, forms);
const wordsOf = (text: string): ReadonlyArray<string> => (text.match(inWords) ?? []).flatMap(formsOf);

/** The search index of a database. */
export const openSearchIndex = (db: Database): SearchIndex => {
  const put = db.prepare('INSERT INTO mention (rowid, name, other) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM mention WHERE rowid = ?');
  const addWord = db.prepare('INSERT OR IGNORE INTO word (word) VALUES (?)');
  const allWords = db.prepare<[], string>('SELECT word FROM word').pluck();
  let known: Set<string> | null = null;
  let asLines: string | null = null;
  let version = 0;
  const words = (): Set<string> => (known ??= new Set(allWords.iterate()));
  const forget = (): void => {
    version += 1;
    known = null;
    asLines = null;
  };

  const know = (word: string): void => {
    if (words().has(word)) return;
    words().add(word);
    asLines = null;
    addWord.run(word);
  };

  return {
    words: () => (asLines ??= `\n${[...words()].join('\n')}\n`),
    put: (key, { name, organisation, email }) => {
      const inName = wordsOf(name);
      const elsewhere = wordsOf(organisation);
      const address = email === null ? [] : forms(email);
      version += 1;
      put.run(key, inName.join(' '), [...elsewhere, ...address].join(' '));
      // An address is typed from its beginning or not at all, and its words are as many as people.
      for (const word of inName) know(word);
      for (const word of elsewhere) know(word);
    },
    remove: (key) => {
      version += 1;
      remove.run(key);
    },
    version: () => version,
    forget,
    dropUnused: () => {
      forget();
      db.exec(`
        CREATE VIRTUAL TABLE temp.used USING fts5vocab (main, mention, row);
        DELETE FROM word WHERE word NOT IN (SELECT term FROM temp.used);
        DROP TABLE temp.used;`);
    },
  };
};
