import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Outcome } from '#shared/contract/ipc.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import { eventAsOfNow } from '#shared/domain/move-event.ts';
import type { Event } from '#shared/domain/event.ts';
import { lockRows } from '../lock/lock.ts';
import type { StationOptions } from '../ports.ts';
import { createIds } from '../store/new-id.ts';
import { openDatabase } from '../store/open-database.ts';
import { ownEverything } from '../store/own-everything.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import { openStore, type Store } from '../store/store.ts';
import { openSettings } from '../store/stored-settings.ts';
import type { EventsPlace } from './erase-event.ts';
import { eraseEventFolder, keepEventFolder, readEventDocument, type EventFolder } from './event-folder.ts';
import { keepPeopleOnly } from './keep-people-only.ts';
import { slugOf } from '#shared/domain/slug.ts';

const longestId = 64;
const rehearsalMark = '-rehearsal';

/** The id of the rehearsal of an event. */
export const rehearsalIdOf = (id: string): string => `${id.slice(0, longestId - rehearsalMark.length)}${rehearsalMark}`;

/** What a new event takes along from the one that is open: the station's settings and its PIN. */
export const luggageOf = (db: Database, takesPin: boolean): Readonly<Record<string, unknown>> => {
  const rows = db
    .prepare<[], { readonly key: string; readonly value: string }>(
      "SELECT key, value FROM setting WHERE key LIKE 'settings.%' AND key NOT IN ('settings.checkpointId', 'settings.layouts')",
    )
    .all();
  const settings = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  return takesPin ? { ...settings, ...lockRows(openSettings(db)) } : settings;
};

const copyLayouts = (from: string | null, folder: string): void => {
  if (from !== null && existsSync(from)) cpSync(from, path.join(folder, 'layouts'), { recursive: true });
};

const folderFor = ({ dataFolder }: EventsPlace, id: string): string => {
  // What is there without a description is what was left when the making was cut off.
  eraseEventFolder(dataFolder, id);
  const folder = path.join(dataFolder, 'events', id);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Makes an event of its own from a description, without people; it is one from the moment that everything of it is there. */
export const makeEvent = (
  place: EventsPlace,
  {
    document,
    luggage,
    layoutsFolder,
    suffix,
  }: {
    readonly document: unknown;
    readonly luggage: Readonly<Record<string, unknown>>;
    /** Badge layouts to take along; null for none. */
    readonly layoutsFolder: string | null;
    /** Keeps the id apart from those of events of the same name. */
    readonly suffix: string;
  },
): Outcome<EventFolder, 'bad-event' | 'cannot-record'> => {
  const wanted = readEventDocument(document);
  if (wanted === null || eventProblems(wanted).length > 0) return { ok: false, code: 'bad-event' };
  const slug = slugOf(wanted.name);
  const id = slug === '' ? `event-${suffix}` : `${slug}-${suffix}`;
  const event: Event = { ...wanted, id, ticketKeys: [], rehearses: null };
  const folder = folderFor(place, id);
  const opened = openDatabase(path.join(folder, 'einlass.sqlite'), { binding: place.binding });
  if (!opened.ok) return { ok: false, code: 'cannot-record' };
  const settings = openSettings(opened.value);
  for (const [key, value] of Object.entries(luggage)) settings.write(key, value);
  opened.value.close();
  copyLayouts(layoutsFolder, folder);
  return { ok: true, value: keepEventFolder(place.dataFolder, event) };
};

/** Makes the rehearsal of the open event: its people, tickets and settings without anything that happened, as if it began now. */
export const makeRehearsal = async (
  place: EventsPlace,
  { event, layoutsFolder }: Pick<EventFolder, 'event' | 'layoutsFolder'>,
  {
    store,
    options,
  }: { readonly store: Pick<Store, 'db'>; readonly options: Pick<StationOptions, 'clock' | 'randomBytes'> },
): Promise<Outcome<EventFolder, 'cannot-record'>> => {
  const { now } = options.clock;
  const id = rehearsalIdOf(event.id);
  const folder = folderFor(place, id);
  const file = path.join(folder, 'einlass.sqlite');
  try {
    await store.db.backup(file);
  } catch (error) {
    if (diskTroubleOf(error) === null) throw error;
    return { ok: false, code: 'cannot-record' };
  }
  const opened = openDatabase(file, { binding: place.binding });
  if (!opened.ok) return { ok: false, code: 'cannot-record' };
  const db = opened.value;
  keepPeopleOnly(db);
  const copy = openStore(db, createIds(now, options.randomBytes), now);
  db.transaction(() => {
    ownEverything(db);
    copy.log.append({ kind: 'roster', payload: { registered: copy.attendees.countByCategory() } }, now());
  }).immediate();
  db.close();
  copyLayouts(layoutsFolder, folder);
  const asOfNow = eventAsOfNow(event, now());
  const eraseAfter = Math.max(event.eraseAfter, asOfNow.endsAt);
  return { ok: true, value: keepEventFolder(place.dataFolder, { ...asOfNow, id, rehearses: event.id, eraseAfter }) };
};
