import { z } from 'zod';
import { readEventDocument } from '../event-document.ts';
import type { CentralStore } from '../store/central-store.ts';
import { copyList } from '../store/copying/copy-list.ts';
import { CommandFailure } from './failure.ts';
import { mustExist, troubleWith } from './open-list.ts';

/** Copies a list into an empty database; answers with a sentence. */
export const copy = async (from: string, to: string): Promise<string> => {
  mustExist(from);
  const copied = await copyList(from, to);
  if (!copied.ok) throw troubleWith(copied.code);
  const { entry = 0, attendee = 0, station = 0 } = copied.value;
  return `Copied: ${entry} facts, ${attendee} attendees, ${station} stations.`;
};

/** Erases what is personal where the event's id is the confirmed one; answers with a sentence. */
export const erase = async (store: CentralStore, confirmedId: string): Promise<string> => {
  const id = z.object({ id: z.string() }).safeParse((await readEventDocument(store))?.event).data?.id ?? null;
  if (id !== confirmedId)
    throw new CommandFailure(
      `This list is of ${id === null ? 'no event' : `the event "${id}"`}; nothing was erased. Confirm by --yes-erase ${id ?? 'ID'}.`,
    );
  await store.erasePersonalData();
  return `Attendees, stations, organisers' links and the record of acts are erased. The facts, which hold no names, are still counted.`;
};
