import { z } from 'zod';
import type { StoredSettings } from '../store/stored-settings.ts';

/** Whether this station was taken out of its fleet. */
export type Revocation = {
  readonly isRevoked: () => boolean;
  readonly heard: () => void;
  /** The list knows the station again. */
  readonly takenBack: () => void;
  /** Whether the time has come to erase what is here; tells it once. `nothingLeft`: the list has, or takes, no more of what was recorded here. */
  readonly isOver: (nothingLeft: boolean) => boolean;
};

const key = 'sync.revoked';
// As long as the list takes what a revoked station recorded.
const waitMs = 24 * 3_600_000;

/** The revocation as the database keeps it; `now` is the wall clock. */
export const openRevocation = (settings: StoredSettings, now: () => number): Revocation => {
  let since: number | null = z.int().safeParse(settings.read(key)).data ?? null;
  let told = false;
  return {
    isRevoked: () => since !== null,
    heard: () => {
      if (since !== null) return;
      since = now();
      settings.write(key, since);
    },
    takenBack: () => {
      if (since === null) return;
      since = null;
      settings.remove(key);
    },
    isOver: (nothingLeft) => {
      if (since === null || told || !(nothingLeft || now() - since > waitMs)) return false;
      told = true;
      return true;
    },
  };
};
