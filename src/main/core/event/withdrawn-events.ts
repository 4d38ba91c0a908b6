import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Erasure } from '#shared/domain/erasure.ts';
import { writeDurably } from './durable-file.ts';
import { noteErasure, readErasure } from './erasures.ts';
import { eraseEventFolder, eventFolderNames, folderOf } from './event-folder.ts';

const suffix = '.aside-erased';
const proofIn = (folder: string): string => path.join(folder, 'erasure.json');

/** Takes an event that is to be deleted out of the events at one blow, and notes the proof, which a power cut at any moment does not lose. */
export const withdrawEvent = (dataFolder: string, id: string, erasure: Erasure): void => {
  const folder = folderOf(dataFolder, id);
  rmSync(folder + suffix, { recursive: true, force: true, maxRetries: 5 });
  writeDurably(proofIn(folder), JSON.stringify(erasure));
  renameSync(folder, folder + suffix);
  noteErasure(dataFolder, erasure);
};

/** Deletes what is left of events whose deletion was cut off, and notes what was not noted yet. */
export const sweepErased = (dataFolder: string): void => {
  for (const name of eventFolderNames(dataFolder).filter((each) => each.endsWith(suffix))) {
    const id = name.slice(0, -suffix.length);
    const folder = folderOf(dataFolder, name);
    const erasure = existsSync(proofIn(folder)) ? readErasure(readFileSync(proofIn(folder), 'utf8')) : null;
    if (erasure !== null) noteErasure(dataFolder, erasure);
    // An event of that id may have begun since; only what was withdrawn goes then.
    if (existsSync(folderOf(dataFolder, id))) rmSync(folder, { recursive: true, force: true });
    else eraseEventFolder(dataFolder, id);
  }
};
