import type { Database } from 'better-sqlite3';
import type { Attendee } from '#shared/domain/attendee.ts';
import { spellings } from '#shared/domain/names/fold.ts';

/** What an attendee can be found by. */
export type Findable = Pick<Attendee, 'name' | 'organisation' | 'email'>;

/** The words by which attendees are found; to be changed inside the transaction that changes the attendee. */
export type SearchIndex = {
  readonly put: (key: number, attendee: Findable) => void;
  readonly remove: (key: number) => void;
  /** After a transaction was rolled back: words thought to be stored may not be. */
  readonly forget: () => void;
  /** Drops words that nobody has any more. */
  readonly dropUnused: () => void;
};

// A long list repeats its words; those seen lately need not be looked up again.
const rememberedWords = 50_000;
const longestWord = 64;

/** A word as the index holds it: very long ones are told apart by their beginning. */
export const indexed = (word: string): string => word.slice(0, longestWord);

const wordsOf = (text: string): ReadonlyArray<string> => spellings(text).flatMap((forms) => forms.map(indexed));

/** The endings of a word from its second letter on, two letters at least. */
const endingsOf = (word: string): ReadonlyArray<string> =>
  Array.from({ length: Math.max(0, word.length - 2) }, (_, start) => word.slice(start + 1));

/** The search index of a database. */
export const openSearchIndex = (db: Database): SearchIndex => {
  const put = db.prepare('INSERT INTO mention (rowid, name, other) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM mention WHERE rowid = ?');
  const addWord = db.prepare('INSERT OR IGNORE INTO word (word) VALUES (?)');
  const addEnding = db.prepare('INSERT OR IGNORE INTO word_ending (ending, word) VALUES (?, ?)');
  const remembered = new Set<string>();

  const know = (word: string): void => {
    if (remembered.has(word)) return;
    if (remembered.size >= rememberedWords) remembered.clear();
    remembered.add(word);
    if (addWord.run(word).changes === 0) return;
    for (const ending of endingsOf(word)) addEnding.run(ending, word);
  };

  return {
    put: (key, { name, organisation, email }) => {
      const inName = wordsOf(name);
      const elsewhere = wordsOf(organisation);
      const address = email === null ? [] : wordsOf(email);
      put.run(key, inName.join(' '), [...elsewhere, ...address].join(' '));
      // An address is typed from its beginning or not at all, and its words are as many as people.
      for (const word of inName) know(word);
      for (const word of elsewhere) know(word);
    },
    remove: (key) => void remove.run(key),
    forget: () => remembered.clear(),
    dropUnused: () => {
      remembered.clear();
      db.exec(`
        CREATE VIRTUAL TABLE temp.used USING fts5vocab (main, mention, row);
        DELETE FROM word WHERE word NOT IN (SELECT term FROM temp.used);
        DELETE FROM word_ending WHERE word NOT IN (SELECT word FROM word);
        DROP TABLE temp.used;`);
    },
  };
};
