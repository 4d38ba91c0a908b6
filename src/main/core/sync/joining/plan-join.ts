import { z } from 'zod';
import type { Event } from '#shared/domain/event.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import type { BootTask } from '../../event/boot-file.ts';
import type { Joined } from './joined.ts';
import { joinedRow } from './joined.ts';
import type { Secrets } from '../../ports.ts';

/** What a station takes along from the event that is open to the one that it joins. */
export type Luggage = {
  readonly stationId: string;
  readonly settings: Partial<StationSettings>;
  /** Rows of the lock: PIN and whether it is the demo's. */
  readonly lock: Readonly<Record<string, unknown>>;
};

export type JoinPlan = {
  readonly event: Event;
  readonly joined: Joined;
  readonly luggage: Luggage;
  /** The list's event is the one that is open, and its database stays. */
  readonly keepsDatabase: boolean;
  readonly setAside: boolean;
  readonly secrets: Secrets;
};

// What belongs to the machine and its place; checkpoint, direction and layouts belong to the event.
const carried = [
  'stationName',
  'role',
  'language',
  'theme',
  'largeText',
  'sound',
  'printer',
  'paper',
  'recentPrinters',
  'rolls',
  'printOnAdmission',
  'cameraId',
  'returnAfterSeconds',
  'selfServiceByName',
] as const satisfies ReadonlyArray<keyof StationSettings>;

const rows = z.record(z.string(), z.json());

/** What is to be done at the next opening for a station to be part of a list. */
export const planJoin = ({ event, joined, luggage, keepsDatabase, setAside, secrets }: JoinPlan): BootTask => {
  const kept = carried
    .filter((key) => luggage.settings[key] !== undefined)
    .map((key) => [`settings.${key}`, luggage.settings[key]] as const);
  const always = {
    ...joinedRow(joined, secrets),
    'station.id': luggage.stationId,
    // Another list has nothing of this log yet; what it has, it takes twice without harm.
    'sync.cursor': 0,
    // The people come from the list, not from a file.
    'event.attendees': 'joined',
  };
  const all = keepsDatabase ? always : { ...always, ...luggage.lock, ...Object.fromEntries(kept) };
  return { kind: 'join', event: z.json().parse(event), rows: rows.parse(all), setAside };
};
