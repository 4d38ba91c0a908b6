import type { CentralStore } from '../store/central-store.ts';
import { openStore } from '../store/open-store.ts';
import { CommandFailure } from './failure.ts';

const sentences: Readonly<Record<string, string>> = {
  'bad-address': 'A database is named by sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME.',
  damaged: 'The database is damaged. Restore a backup; stations send again what it lacks.',
  'from-the-future': 'The database was made by a newer Einlass. Use that one.',
};

/** Opens the database that a person named, without saying its address again: it may hold a password. */
export const openList = async (db: string): Promise<CentralStore> => {
  const opened = await openStore(db);
  if (opened.ok) return opened.value;
  throw new CommandFailure(sentences[opened.code] ?? `The database cannot be opened: ${opened.code}.`);
};

/** Opens a list for one piece of work and closes it, whatever happens. */
export const withList = async <T>(db: string, work: (store: CentralStore) => Promise<T>): Promise<T> => {
  const store = await openList(db);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
