import type { Database } from 'better-sqlite3';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { openAttendees, type Attendees } from './attendees.ts';
import { openHeard, type HeardFacts } from './heard.ts';
import { openLog, type Log } from './log.ts';
import { openOwnChanges } from './own-changes.ts';
import { openOwnId } from './own-id.ts';
import { openSharedAttendees, type SharedAttendees } from './shared-attendees.ts';
import { openSettings, type StoredSettings } from './stored-settings.ts';
import { openTickClock } from './tick-clock.ts';

/** A station's database, table by table, every statement prepared once. */
export type Store = {
  readonly db: Database;
  readonly index: SearchIndex;
  readonly attendees: Attendees;
  /** The same attendees as documents on their way from and to the list. */
  readonly shared: SharedAttendees;
  readonly log: Log;
  /** Facts of other stations. */
  readonly heard: HeardFacts;
  readonly settings: StoredSettings;
};

/** The store of an open database; `newId` gives a new id at each call, `now` is the wall clock. */
export const openStore = (db: Database, newId: () => string, now: () => number = Date.now): Store => {
  const index = openSearchIndex(db);
  const settings = openSettings(db);
  const ticks = openTickClock(db);
  const log = openLog(db, newId, ticks);
  return {
    db,
    index,
    attendees: openAttendees(db, index, openOwnChanges(db, ticks, now)),
    shared: openSharedAttendees(db, index, openOwnId(settings, newId)),
    log,
    heard: openHeard(db, log, ticks),
    settings,
  };
};
