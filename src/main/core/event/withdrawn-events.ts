import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Erasure } from '#shared/domain/erasure.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import { writeDurably } from './durable-file.ts';
import { noteErasure, readErasure } from './erasures.ts';
import { eraseEventFolder, eventFolderNames, folderOf } from './event-folder.ts';

const suffix = '.aside-erased';
const proofName = 'erasure.json';
const withdrawnOf = (dataFolder: string, id: string): string => folderOf(dataFolder, id) + suffix;
const remove = (file: string): void => rmSync(file, { recursive: true, force: true, maxRetries: 5 });

const proofIn = (folder: string): Erasure | null => {
  const file = path.join(folder, proofName);
  return existsSync(file) ? readErasure(readFileSync(file, 'utf8')) : null;
};

/** Takes an event that is to be deleted out of the events at one blow, with the proof beside its data, so that a power cut does not lose it. */
export const withdrawEvent = (dataFolder: string, id: string, erasure: Erasure): void => {
  finishErasure(dataFolder, id);
  const folder = folderOf(dataFolder, id);
  try {
    writeDurably(path.join(folder, proofName), JSON.stringify(erasure));
  } catch (error) {
    // A full disk has room for the proof once the event is gone, and not before.
    if (diskTroubleOf(error) === null) throw error;
  }
  renameSync(folder, withdrawnOf(dataFolder, id));
};

/** Deletes what was withdrawn of an event and notes the proof, that which lies beside its data if none is given; begun and cut off, it can be done again. */
export const finishErasure = (
  dataFolder: string,
  id: string,
  erasure: Erasure | null = proofIn(withdrawnOf(dataFolder, id)),
): void => {
  const folder = withdrawnOf(dataFolder, id);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== proofName) remove(path.join(folder, name));
  if (erasure !== null) noteErasure(dataFolder, erasure);
  remove(folder);
};

/** Finishes deletions that were cut off. */
export const sweepErased = (dataFolder: string): void => {
  for (const name of eventFolderNames(dataFolder).filter((each) => each.endsWith(suffix))) {
    const id = name.slice(0, -suffix.length);
    finishErasure(dataFolder, id);
    // An event of that id may have begun since; only what was withdrawn goes then.
    if (!existsSync(folderOf(dataFolder, id))) eraseEventFolder(dataFolder, id);
  }
};
