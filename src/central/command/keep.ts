import { z } from 'zod';
import { readEventDocument } from '../event-document.ts';
import type { CentralStore } from '../store/central-store.ts';
import { CommandFailure } from './failure.ts';

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
