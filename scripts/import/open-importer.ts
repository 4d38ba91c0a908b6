import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRecording } from '#core/admission/recording.ts';
import { chooseEvent } from '#core/event/choose-event.ts';
import { createImporter, type Importer } from '#core/importing/importer.ts';
import { createIds } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore } from '#core/store/store.ts';
import { projectRoot } from '../runtime/paths.ts';
import { Failure } from '../runtime/failure.ts';

/** The importer of the event that a kiosk with this data folder has open; the kiosk must not be running. */
export const openImporter = (dataFolder: string): { readonly importer: Importer; readonly close: () => void } => {
  const resourcesFolder = path.join(projectRoot, 'resources');
  const chosen = chooseEvent({ dataFolder, resourcesFolder, eventFile: null, now: Date.now() });
  if (!chosen.ok) throw new Failure('The event in this folder makes no sense.');
  const opened = openDatabase(chosen.value.databaseFile);
  if (!opened.ok)
    throw new Failure(`The event's database cannot be opened (${opened.code}). Is a kiosk running on it?`);
  const db = opened.value;
  const newId = createIds(Date.now, randomBytes);
  const store = openStore(db, newId, Date.now);
  const recording = createRecording(db, { onTrouble: store.index.forget, onChange: () => undefined });
  const importer = createImporter({
    store,
    recording,
    event: chosen.value.event,
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
