import type { Outcome } from '#shared/contract/ipc.ts';
import { ownEverything } from '../store/own-everything.ts';
import { openDatabase, type OpenTrouble } from '../store/open-database.ts';
import { openSettings } from '../store/stored-settings.ts';
import { readBoot, writeBoot, type BootTask } from './boot-file.ts';
import { eraseEvent } from './erase-event.ts';
import { keepEventFolder, readEventDocument, setEventAside } from './event-folder.ts';

type Where = {
  readonly dataFolder: string;
  readonly binding: string | null;
  readonly eventFile: string | null;
  readonly now: () => number;
};

const join = (
  { dataFolder, binding, eventFile, now }: Where,
  { event: document, rows, setAside }: Extract<BootTask, { kind: 'join' }>,
): Outcome<null, OpenTrouble | 'bad-event'> => {
  const event = readEventDocument(document);
  if (event === null) {
    writeBoot(dataFolder, { task: null });
    return { ok: true, value: null };
  }
  if (setAside) {
    setEventAside(dataFolder, event.id, now());
    // A power cut from here on must not set aside what is made now.
    writeBoot(dataFolder, { task: { kind: 'join', event: document, rows, setAside: false } });
  }
  const opened = openDatabase(keepEventFolder(dataFolder, event).databaseFile, { binding });
  if (!opened.ok) return opened;
  const db = opened.value;
  const settings = openSettings(db);
  db.transaction(() => {
    for (const [key, value] of Object.entries(rows)) settings.write(key, value);
    ownEverything(db);
  }).immediate();
  db.close();
  writeBoot(dataFolder, { eventId: event.id, passedOver: eventFile, task: null, erased: null });
  return { ok: true, value: null };
};

/** Does what the boot file asks for before an event is opened; begun and cut off, it is done again from the start. */
export const doBootTask = (where: Where): Outcome<null, OpenTrouble | 'bad-event'> => {
  const { dataFolder } = where;
  const { task } = readBoot(dataFolder);
  if (task === null) return { ok: true, value: null };
  if (task.kind === 'join') return join(where, task);
  const { eventId: id, eventName, at, why, next } = task;
  eraseEvent(where, { id, eventName, at, why });
  const erased = why === 'left-fleet' ? { eventName, at } : null;
  writeBoot(dataFolder, { eventId: next, passedOver: where.eventFile, task: null, erased });
  return { ok: true, value: null };
};
