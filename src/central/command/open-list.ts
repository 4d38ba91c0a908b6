import { existsSync } from 'node:fs';
import type { CentralStore } from '../store/central-store.ts';
import { openStore } from '../store/open-store.ts';
import { CommandFailure } from './failure.ts';

const sentences: Readonly<Record<string, string>> = {
  'bad-address': 'A database is named by sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME.',
  damaged: 'The database is damaged. Restore a backup; stations send again what it lacks.',
  'not-empty': 'There is a list in the database already; a copy needs an empty one.',
  'from-the-future': 'The database was made by a newer Einlass. Use that one.',
};

/** What to say of a database that cannot be used. */
export const troubleWith = (code: string): CommandFailure =>
  new CommandFailure(sentences[code] ?? `The database cannot be opened: ${code}.`);

/** Opens the database that a person named, without saying its address again: it may hold a password. */
export const openList = async (db: string): Promise<CentralStore> => {
  const opened = await openStore(db);
  if (opened.ok) return opened.value;
  throw troubleWith(opened.code);
};

/** A mistyped name is not to become a new, empty list. */
export const mustExist = (db: string): void => {
  const file = db.startsWith('sqlite:') ? db.slice('sqlite:'.length) : null;
  if (file !== null && !existsSync(file)) throw new CommandFailure(`There is no file ${file}.`);
};

/** Opens a list that there is for one piece of work and closes it, whatever happens. */
export const withList = async <T>(db: string, work: (store: CentralStore) => Promise<T>): Promise<T> => {
  mustExist(db);
  const store = await openList(db);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
