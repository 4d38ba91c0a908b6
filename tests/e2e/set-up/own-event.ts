import { join } from 'node:path';
import { writeBoot } from '#core/event/boot-file.ts';
import { createEventFolder, readEventFile } from '#core/event/event-folder.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';

/** Prepares a data folder for the first start of an event that is not the demo: nobody registered, no PIN. */
export const prepareOwnEvent = (dataFolder: string): void => {
  const demo = readEventFile(join(projectRoot, 'resources/demo/event.json')) as object;
  const own = { ...demo, id: 'eigene-tagung', name: 'Eigene Tagung', logo: null };
  if (!createEventFolder(dataFolder, own, Date.now()).ok) throw new Error('The event is not usable.');
  writeBoot(dataFolder, { eventId: own.id });
};
