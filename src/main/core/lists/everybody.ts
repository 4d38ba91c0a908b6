import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BadgeState } from '#shared/contract/views.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { visitsOf, type Visit } from '#shared/domain/visits.ts';
import type { Exclusive } from '#shared/domain/presence.ts';
import type { HistorySources } from '../admission/person-history.ts';
import type { Roll } from '../people/roll.ts';
import type { Store } from '../store/store.ts';

/** Somebody with all that any station recorded of them. */
export type Dossier = {
  readonly attendee: Attendee;
  readonly facts: ReadonlyArray<StationEntry>;
  readonly visits: ReadonlyMap<string, Visit>;
  readonly badge: BadgeState;
};

/** Where dossiers come from. */
export type DossierSources = {
  readonly store: Pick<Store, 'attendees' | 'log' | 'heard'>;
  readonly roll: Roll;
  readonly exclusive: Exclusive;
  readonly badgeStates: (attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>;
};

const slice = 200;

/** All that is recorded of somebody; facts of this station have the station id ''. */
export const factsOf = (
  { log, heard }: Pick<HistorySources, 'log' | 'heard'>,
  id: string,
): ReadonlyArray<StationEntry> => [
  ...log.ofAttendee(id).map((entry) => ({ ...entry, stationId: '' })),
  ...heard.ofAttendee(id),
];

/** Everybody by name, slice by slice, between which scans go on; ends early at the signal. */
export const everybody = async function* (
  { store, roll, exclusive, badgeStates }: DossierSources,
  signal: AbortSignal,
): AsyncGenerator<{ readonly dossiers: ReadonlyArray<Dossier>; readonly done: number; readonly of: number }> {
  const entries = await roll.readWhole();
  for (let from = 0; from < entries.length && !signal.aborted; from += slice) {
    await nextTurn();
    const ids = entries.slice(from, from + slice).map(({ id }) => id);
    const badges = badgeStates(ids);
    const dossiers = ids.flatMap((id): Dossier[] => {
      const attendee = store.attendees.byId(id);
      if (attendee === null) return [];
      const facts = factsOf(store, id);
      return [{ attendee, facts, visits: visitsOf(facts, exclusive), badge: badges.get(id) ?? 'none' }];
    });
    yield { dossiers, done: Math.min(from + slice, entries.length), of: entries.length };
  }
};
