import { z } from 'zod';
import type { StoredSettings } from '../store/stored-settings.ts';

/** Who a station is to the central list. `epoch` names one life of its log: where seq numbers start anew, so does the epoch. */
export type Identity = { readonly stationId: string; readonly epoch: string; readonly cursor: number };

const keys = { station: 'station.id', epoch: 'sync.epoch', cursor: 'sync.cursor', token: 'sync.token' } as const;

/** The station's identity and how far its log is acknowledged; made at first use, kept in the database. */
export type Identities = {
  readonly current: () => Identity;
  readonly token: string;
  /** The list holds everything up to here. */
  readonly acknowledge: (seq: number) => void;
  /** Starts a new life of the log, of which nothing is acknowledged; a copy of another station becomes a station of its own. */
  readonly renew: (how: 'epoch' | 'station-and-epoch') => void;
};

/** `atomically` runs writes in one transaction; `makeToken` gives an unguessable text. */
export const openIdentities = (
  settings: StoredSettings,
  {
    newId,
    makeToken,
    atomically,
  }: {
    readonly newId: () => string;
    readonly makeToken: () => string;
    readonly atomically: (writes: () => void) => void;
  },
): Identities => {
  const keep = <T>(key: string, schema: z.ZodType<T>, make: () => T): T => {
    const known = schema.safeParse(settings.read(key));
    if (known.success) return known.data;
    const made = make();
    settings.write(key, made);
    return made;
  };
  const read = (): Identity => ({
    stationId: keep(keys.station, z.uuid(), newId),
    epoch: keep(keys.epoch, z.uuid(), newId),
    cursor: keep(keys.cursor, z.int().min(0), () => 0),
  });

  let current = read();
  return {
    current: () => current,
    token: keep(keys.token, z.string().min(32), makeToken),
    acknowledge: (seq) => {
      settings.write(keys.cursor, seq);
      current = { ...current, cursor: seq };
    },
    renew: (how) => {
      atomically(() => {
        if (how === 'station-and-epoch') settings.write(keys.station, newId());
        settings.write(keys.epoch, newId());
        settings.write(keys.cursor, 0);
      });
      current = read();
    },
  };
};
