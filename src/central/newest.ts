import type { Snapshot } from './snapshot.ts';
import type { FleetStore } from './store/fleet-store.ts';

/** The newest numbers of a store as they go out to stations, read again after each change. */
export type NewestNumbers = { readonly snapshot: () => Snapshot; readonly close: () => void };

const textOf = (json: string): Snapshot => ({ id: Buffer.from(json).toString('base64url'), json });

/** Reads them now and whenever the store says that something changed; `onChange` comes when they are others than before. */
export const followNewest = async (store: FleetStore, onChange: () => void): Promise<NewestNumbers> => {
  let current = textOf(JSON.stringify(await store.newest()));
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    do {
      again = false;
      const next = textOf(JSON.stringify(await store.newest()));
      if (next.id !== current.id) {
        current = next;
        onChange();
      }
    } while (again);
  };
  const settle = async (): Promise<void> => {
    // A store that cannot be read now says so again once it can.
    await Promise.allSettled([read()]);
    reading = false;
  };
  const close = store.onChange(() => {
    again = true;
    if (reading) return;
    reading = true;
    void settle();
  });
  return { snapshot: () => current, close };
};
