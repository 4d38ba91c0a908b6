import { z } from 'zod';
import type { StoredSettings } from './stored-settings.ts';

/** The row of the settings in which a station's id stands. */
export const stationIdKey = 'station.id';

/** Who this station is, as the database says at each call: a copy of another station is given an id of its own while it runs. */
export const openOwnId = (settings: StoredSettings, newId: () => string): (() => string) => {
  const stored = (): string | null => z.uuid().safeParse(settings.read(stationIdKey)).data ?? null;
  if (stored() === null) settings.write(stationIdKey, newId());
  return () => stored() ?? '';
};
