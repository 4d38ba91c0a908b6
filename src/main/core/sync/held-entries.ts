import { z } from 'zod';
import type { StoredSettings } from '../store/stored-settings.ts';

const heldSchema = z.record(z.string(), z.object({ id: z.uuid(), cause: z.string() }));

/** Entries that the list refuses one by one. They stay in the log; a note with an id of its own takes their place on the way up. */
export type HeldEntries = {
  readonly at: (seq: number) => { readonly id: string; readonly cause: string } | null;
  readonly hold: (seq: number, cause: string) => void;
  readonly count: () => number;
};

const key = 'sync.held';

/** Kept in the database, so that the same note is sent again after a lost answer. */
export const openHeldEntries = (settings: StoredSettings, newId: () => string): HeldEntries => {
  const known = heldSchema.safeParse(settings.read(key));
  let held = known.success ? known.data : {};
  return {
    at: (seq) => held[seq] ?? null,
    hold: (seq, cause) => {
      held = { ...held, [seq]: { id: newId(), cause } };
      settings.write(key, held);
    },
    count: () => Object.keys(held).length,
  };
};
