import { z } from 'zod';
import type { StoredSettings } from '../../store/stored-settings.ts';

/** How many a checkpoint may hold while this station decides alone. */
export type Shares = {
  /** What the list gave this station, as everything is known here. */
  readonly told: (shares: Readonly<Record<string, number>>) => void;
  /** The connection is lost: what was told last must outlive a restart. */
  readonly keep: () => void;
  /** How many may be inside by this station's word alone; null where the list said nothing. */
  readonly most: (checkpointId: string) => number | null;
};

const key = 'sync.shares';
const schema = z.record(z.string(), z.int().min(0));

/** The shares of a database; `inside` is how many are at a checkpoint as far as is known here. */
export const openShares = (settings: StoredSettings, inside: (checkpointId: string) => number): Shares => {
  let most: Readonly<Record<string, number>> = schema.safeParse(settings.read(key)).data ?? {};
  let kept = JSON.stringify(most);
  return {
    told: (shares) => {
      most = Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, inside(id) + share]));
    },
    keep: () => {
      const text = JSON.stringify(most);
      if (text === kept) return;
      kept = text;
      settings.write(key, most);
    },
    most: (checkpointId) => (Object.hasOwn(most, checkpointId) ? (most[checkpointId] ?? null) : null),
  };
};
