import { z } from 'zod';
import { keepEventFolder } from '../event/event-folder.ts';
import type { ChosenEvent } from '../event/choose-event.ts';
import type { StationOptions } from '../ports.ts';
import type { StoredSettings } from '../store/stored-settings.ts';
import { openJoined } from '../sync/joining/joined.ts';
import { makeKeyPair } from './ticket-keys.ts';

const settingKey = 'tickets.key';
const keptSchema = z.object({ publicKey: z.string(), sealed: z.string() });
// As many as an event file may name.
const mostKeys = 20;

type Keys = Pick<StationOptions, 'secrets' | 'randomBytes' | 'dataFolder'>;

/** The private key with which this station signs tickets of an event; null where it has none that the event names, as at every station that has joined a list. */
export const signingKey = (
  settings: StoredSettings,
  secrets: StationOptions['secrets'],
  { ticketKeys }: ChosenEvent['event'],
): string | null => {
  const kept = keptSchema.safeParse(settings.read(settingKey));
  if (!kept.success || !ticketKeys.some(({ key }) => key === kept.data.publicKey)) return null;
  return secrets.open(kept.data.sealed);
};

/**
 * Sees to it that the station that hosts an event's list can sign its tickets: makes the pair of keys, keeps the private one sealed and
 * writes the public one into the event, which carries it to all others. A station that has joined a list changes nothing.
 */
export const keepEventKey = (
  chosen: ChosenEvent,
  settings: StoredSettings,
  { secrets, randomBytes, dataFolder }: Keys,
): ChosenEvent => {
  const { event } = chosen;
  if (openJoined(settings, secrets).read() !== null || signingKey(settings, secrets, event) !== null) return chosen;
  const { privateKey, publicKey } = makeKeyPair(randomBytes);
  settings.write(settingKey, { publicKey, sealed: secrets.seal(privateKey) });
  const others = event.ticketKeys.slice(1 - mostKeys);
  const withKey = { ...event, ticketKeys: [...others, { kind: 'einlass' as const, key: publicKey }] };
  return { ...chosen, ...keepEventFolder(dataFolder, withKey) };
};
