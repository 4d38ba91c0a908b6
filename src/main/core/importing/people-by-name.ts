import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attendee } from '#shared/domain/attendee.ts';
import { fold } from '#shared/domain/names/fold.ts';
import type { Attendees } from '../store/attendees.ts';

/** Everybody who was registered when a list began to be compared, whose name folds to the same as this one. */
export type PeopleByName = (name: string) => ReadonlyArray<Attendee>;

const some = 5_000;

/** Gathers the names of all attendees, with pauses in which scans go on. */
export const peopleByName = async (attendees: Attendees): Promise<PeopleByName> => {
  const keys = new Map<string, number[]>();
  let names = attendees.namesAfter(0, some);
  for (let last = names.at(-1); last !== undefined; last = names.at(-1)) {
    for (const { key, name } of names) {
      const folded = fold(name);
      const alike = keys.get(folded);
      if (alike === undefined) keys.set(folded, [key]);
      else alike.push(key);
    }
    await nextTurn();
    names = attendees.namesAfter(last.key, some);
  }
  return (name) => attendees.byKeys(keys.get(fold(name)) ?? []);
};
