import type { Database } from 'better-sqlite3';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { openAttendees, type Attendees } from './attendees.ts';
import { openLog, type Log } from './log.ts';
import { openSettings, type StoredSettings } from './stored-settings.ts';

/** A station's database, table by table, every statement prepared once. */
export type Store = {
  readonly db: Database;
  readonly index: SearchIndex;
  readonly attendees: Attendees;
  readonly log: Log;
  readonly settings: StoredSettings;
};

/** The store of an open database; `newId` gives a new id at each call. */
export const openStore = (db: Database, newId: () => string): Store => {
  const index = openSearchIndex(db);
  return { db, index, attendees: openAttendees(db, index), log: openLog(db, newId), settings: openSettings(db) };
};
