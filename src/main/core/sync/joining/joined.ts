import { z } from 'zod';
import { readAddress } from '#shared/contract/fleet/join-link.ts';
import type { Secrets } from '../../ports.ts';
import type { StoredSettings } from '../../store/stored-settings.ts';

const address = z.string().refine((text) => readAddress(text, 0) === text);

const joinedSchema = z.object({
  listId: z.uuid(),
  /** `HOST:PORT` where it was last, and where else it may be. */
  addresses: z.array(address).min(1),
  /** PEM of the one certificate to trust; null where the system's authorities vouch for it. */
  certificate: z.string().nullable(),
  token: z.string(),
});

/** The list that a station has joined, with the token as it is sent. */
export type Joined = z.infer<typeof joinedSchema>;

/** The joining as it stands in the event's database; there the token is sealed. */
export type JoinedStore = {
  /** Null for a station that hosts its own list. */
  readonly read: () => Joined | null;
  /** The list answered here: here it is looked for first from now on. */
  readonly rememberAddress: (address: string) => void;
};

/** The row of the settings in which the joining stands. */
export const joinedKey = 'fleet.joined';
const mostAddresses = 8;

/** The joining as a row of the settings. */
export const joinedRow = (joined: Joined, secrets: Secrets): Readonly<Record<string, Joined>> => ({
  [joinedKey]: { ...joined, token: secrets.seal(joined.token) },
});

/** The joining of an event's database. A token that this machine cannot open any more reads as "", which every list refuses. */
export const openJoined = (settings: StoredSettings, secrets: Secrets): JoinedStore => {
  const stored = (): Joined | null => joinedSchema.safeParse(settings.read(joinedKey)).data ?? null;
  return {
    read: () => {
      const joined = stored();
      return joined === null ? null : { ...joined, token: secrets.open(joined.token) ?? '' };
    },
    rememberAddress: (last) => {
      const joined = stored();
      if (joined === null || joined.addresses[0] === last) return;
      const addresses = [last, ...joined.addresses.filter((known) => known !== last)].slice(0, mostAddresses);
      settings.write(joinedKey, { ...joined, addresses });
    },
  };
};
