import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRecording } from '#core/admission/recording.ts';
import { chooseEvent } from '#core/event/choose-event.ts';
import { eventIds, openEventFolder, type EventFolder } from '#core/event/event-folder.ts';
import { createImporter, type Importer } from '#core/importing/importer.ts';
import { createIds } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore } from '#core/store/store.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { projectRoot } from '../runtime/paths.ts';
import { Failure } from '../runtime/failure.ts';

const openNamed = (dataFolder: string, eventId: string): Outcome<EventFolder, 'bad-event'> | null => {
  const ids = eventIds(dataFolder);
  if (ids.includes(eventId)) return openEventFolder(dataFolder, eventId);
  throw new Failure(`There is no event "${eventId}" in this folder. There is: ${ids.join(', ') || 'none'}.`);
};

const openEvent = (dataFolder: string, eventId: string | null): EventFolder => {
  const resourcesFolder = path.join(projectRoot, 'resources');
  const opened =
    eventId === null
      ? chooseEvent({ dataFolder, resourcesFolder, eventFile: null, now: Date.now() })
      : openNamed(dataFolder, eventId);
  if (opened?.ok !== true) throw new Failure('The event in this folder makes no sense.');
  return opened.value;
};

/** The importer of an event in this data folder, of the one that a kiosk has open there if none is named; the kiosk must not be running. */
export const openImporter = (
  dataFolder: string,
  eventId: string | null,
): { readonly importer: Importer; readonly close: () => void } => {
  const { event, databaseFile } = openEvent(dataFolder, eventId);
  const opened = openDatabase(databaseFile);
  if (!opened.ok)
    throw new Failure(`The event's database cannot be opened (${opened.code}). Is a kiosk running on it?`);
  const db = opened.value;
  const newId = createIds(Date.now, randomBytes);
  const store = openStore(db, newId, Date.now);
  const recording = createRecording(db, { onTrouble: store.index.forget, onChange: () => undefined });
  const importer = createImporter({
    store,
    recording,
    event,
    now: Date.now,
    newId,
    randomBytes,
    onProgress: () => undefined,
    onRecorded: () => undefined,
  });
  const close = (): void => {
    recording.close();
    db.close();
  };
  return { importer, close };
};
