import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Store } from '../store/store.ts';

/** Who came with earlier lists of a kind, and who was cancelled for missing in one. */
export type GonePeople = {
  /** Those who came with a finished import of this kind and are not named now, are not cancelled, and of whom nothing was recorded at a door. */
  readonly ofKind: (listKind: string, isNamed: (id: string) => boolean) => Promise<ReadonlyArray<Attendee>>;
  readonly cancelledIds: () => ReadonlySet<string>;
  /** Notes whom an import cancelled, inside its transaction. */
  readonly noteCancelled: (ids: ReadonlyArray<string>) => void;
  /** Notes of whom a list itself says now whether they come, inside its transaction. */
  readonly forget: (ids: ReadonlySet<string>) => void;
};

const key = 'import.cancelled';
const keysAtOnce = 2_000;

/** The gone people of a store. */
export const openGonePeople = ({ db, attendees, settings }: Store): GonePeople => {
  const some = db
    .prepare<[number, string, number], number>(
      `SELECT key FROM attendee
       WHERE key > ? AND import_id IN (SELECT id FROM import WHERE list = ? AND state = 'done') AND registration <> 'cancelled'
         AND NOT EXISTS (SELECT 1 FROM log WHERE attendee_id = attendee.id)
         AND NOT EXISTS (SELECT 1 FROM heard WHERE attendee_id = attendee.id)
       ORDER BY key LIMIT ?`,
    )
    .pluck();
  const cancelledIds = (): ReadonlySet<string> => new Set(z.array(z.string()).safeParse(settings.read(key)).data ?? []);

  return {
    ofKind: async (listKind, isNamed) => {
      const found: Attendee[] = [];
      let keys = some.all(0, listKind, keysAtOnce);
      for (let last = keys.at(-1); last !== undefined; last = keys.at(-1)) {
        found.push(...attendees.byKeys(keys).filter(({ id }) => !isNamed(id)));
        await nextTurn();
        keys = some.all(last, listKind, keysAtOnce);
      }
      return found;
    },
    cancelledIds,
    noteCancelled: (ids) => {
      if (ids.length > 0) settings.write(key, [...cancelledIds(), ...ids]);
    },
    forget: (ids) => {
      if (ids.size > 0)
        settings.write(
          key,
          [...cancelledIds()].filter((id) => !ids.has(id)),
        );
    },
  };
};
