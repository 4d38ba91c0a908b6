import type { ErasureReason } from '#shared/domain/erasure.ts';
import { countEvent } from './count-event.ts';
import { noteErasure } from './erasures.ts';
import { eraseEventFolder, openEventFolder, withdrawEventFolder } from './event-folder.ts';

/** Where events lie on this machine. */
export type EventsPlace = { readonly dataFolder: string; readonly binding: string | null };

/**
 * Deletes an event that is not open, with everything that was ever set aside of it, and keeps the proof. From the first moment it is no
 * event any more: cut off, the rest goes at the next start (`sweepErased`).
 */
export const eraseEvent = (
  { dataFolder, binding }: EventsPlace,
  {
    id,
    eventName,
    at,
    why,
  }: { readonly id: string; readonly eventName: string; readonly at: number; readonly why: ErasureReason },
): void => {
  const opened = openEventFolder(dataFolder, id);
  if (opened?.ok === true) {
    const { event, databaseFile } = opened.value;
    const counts = countEvent(databaseFile, binding);
    withdrawEventFolder(dataFolder, id);
    noteErasure(dataFolder, {
      eventName: event.name,
      startsAt: event.startsAt,
      at,
      why,
      people: counts?.people ?? null,
      facts: counts?.facts ?? null,
    });
  } else if (opened !== null) {
    withdrawEventFolder(dataFolder, id);
    noteErasure(dataFolder, { eventName, startsAt: null, at, why, people: null, facts: null });
  }
  eraseEventFolder(dataFolder, id);
};
