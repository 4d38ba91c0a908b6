import type { Erasure, ErasureReason } from '#shared/domain/erasure.ts';
import { countEvent } from './count-event.ts';
import { eraseEventFolder, openEventFolder } from './event-folder.ts';
import { finishErasure, withdrawEvent } from './withdrawn-events.ts';

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
  if (opened === null) finishErasure(dataFolder, id);
  else {
    const known = opened.ok ? opened.value : null;
    const counts = known === null ? null : countEvent(known.databaseFile, binding);
    const erasure: Erasure = {
      eventName: known?.event.name ?? eventName,
      startsAt: known?.event.startsAt ?? null,
      at,
      why,
      people: counts?.people ?? null,
      facts: counts?.facts ?? null,
    };
    withdrawEvent(dataFolder, id, erasure);
    finishErasure(dataFolder, id, erasure);
  }
  eraseEventFolder(dataFolder, id);
};
