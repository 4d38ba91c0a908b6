import type { Kysely } from 'kysely';
import type { CentralStore } from '../central-store.ts';
import type { Tables } from '../tables.ts';
import { accessQueries } from './access.ts';
import { attendeeQueries } from './attendees.ts';
import { factQueries } from './facts.ts';
import { newestQuery } from './newest.ts';
import { noteQueries } from './notes.ts';
import { reservationQueries } from './reservations.ts';
import { stationQueries } from './stations.ts';

/** What differs between databases: taking in many rows at once, telling others of changes, erasing, closing. */
export type OwnCalls = 'intake' | 'takeAttendees' | 'erasePersonalData' | 'onChange' | 'close';

type Changing = 'addStation' | 'changeStation' | 'revokeStation' | 'heard' | 'write' | 'settle';

/** The tables that hold personal data. */
export const personalTables = [
  'attendee',
  'station',
  'organiser',
  'pairing_code',
  'reservation',
  'settlement',
  'audit',
] as const satisfies ReadonlyArray<keyof Tables>;

type Call = (...args: never[]) => Promise<unknown>;

const telling = <T extends Readonly<Record<string, Call>>>(calls: T, tell: () => Promise<void> | void): T =>
  Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        const answer = await call(...args);
        await tell();
        return answer;
      },
    ]),
  ) as T;

/** Every call that both databases answer by the same query; `tell` is called after those that others should hear of. */
export const storeQueries = (db: Kysely<Tables>, tell: () => Promise<void> | void): Omit<CentralStore, OwnCalls> => {
  const [stations, notes] = [stationQueries(db), noteQueries(db)];
  const { addStation, changeStation, revokeStation, heard } = stations;
  const { write, settle } = notes;
  const changing = { addStation, changeStation, revokeStation, heard, write, settle } satisfies Pick<
    CentralStore,
    Changing
  >;
  return {
    ...factQueries(db),
    ...attendeeQueries(db),
    ...stations,
    ...accessQueries(db),
    ...reservationQueries(db),
    ...notes,
    ...telling(changing, tell),
    newest: newestQuery(db),
  };
};
