import type { StationSettings } from '#shared/contract/settings.ts';
import type { StationState } from '#shared/contract/views.ts';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { Printing } from './queue.ts';

/** How the roll in the printer stands, counted from the badges that it took or may have taken. */
export const rollIn = (
  { printer, rolls }: Pick<StationSettings, 'printer' | 'rolls'>,
  takenSince: Printing['takenSince'],
): StationState['roll'] => {
  const key = printerKey(printer);
  const roll = rolls[key];
  if (roll === undefined) return null;
  return { badges: roll.badges, left: Math.max(0, roll.badges - takenSince(key, roll.loadedAt)) };
};

/** The rolls after a new one was put into the printer; null stops counting there. */
export const withNewRoll = (
  { printer, rolls }: Pick<StationSettings, 'printer' | 'rolls'>,
  badges: number | null,
  now: number,
): StationSettings['rolls'] => {
  const key = printerKey(printer);
  const others = Object.fromEntries(Object.entries(rolls).filter(([other]) => other !== key));
  return badges === null ? others : { ...others, [key]: { badges, loadedAt: now } };
};
