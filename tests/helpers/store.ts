import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createIds } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore, type Store } from '#core/store/store.ts';
import { blankAttendee, type Attendee } from '#shared/domain/attendee.ts';
import { tempFolder } from './temp-folder.ts';

/** The database in a file, which must be openable; closed when the test ends. */
export const openFile = (file: string): Database => {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  onTestFinished(() => void opened.value.close());
  return opened.value;
};

/** The store of an open database. */
export const storeOf = (db: Database): Store => openStore(db, createIds(Date.now, randomBytes));

/** An empty store on a real file of its own. */
export const tempStore = (): Store => storeOf(openFile(path.join(tempFolder(), 'einlass.sqlite')));

/** An attendee with nothing special but what is given. */
export const attendee = (id: string, more: Partial<Attendee> = {}): Attendee => ({
  ...blankAttendee,
  id,
  name: `Person ${id}`,
  category: 'participant',
  ...more,
});
