import { isDeepStrictEqual } from 'node:util';
import type { EventDocument } from '#shared/contract/fleet/feed.ts';
import { eventDocumentSchema } from '#shared/contract/fleet/feed.ts';
import type { FleetStore } from './store/fleet-store.ts';

const key = 'event';

/** The event as the list describes it to its stations; null before anybody said. */
export const readEventDocument = async (store: FleetStore): Promise<EventDocument | null> => {
  const stored = await store.read(key);
  return stored === undefined ? null : eventDocumentSchema.parse(stored);
};

/** Stores an event under the next version where it differs from what stands; says whether it did. */
export const putEventDocument = async (store: FleetStore, event: unknown): Promise<boolean> => {
  const current = await readEventDocument(store);
  // As it will be read again: without what JSON leaves out.
  const next: unknown = JSON.parse(JSON.stringify(event));
  if (current !== null && isDeepStrictEqual(current.event, next)) return false;
  const version = (current?.version ?? 0) + 1;
  await store.write(key, { version, event: next });
  // Last: whoever hears of the version finds the event.
  await store.write('event-version', version);
  return true;
};
