import type { Kysely } from 'kysely';
import type { FleetStore } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Notes = Pick<FleetStore, 'read' | 'write' | 'writeOnce' | 'settle' | 'settlements' | 'audit' | 'auditBefore'>;

/** Small values, settlements and the audit of a list. */
export const noteQueries = (db: Kysely<Tables>): Notes => {
  const read = async (key: string): Promise<unknown> => {
    const row = await db.selectFrom('value').select('value').where('key', '=', key).executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
  };
  return {
    read,
    write: async (key, given) => {
      const value = JSON.stringify(given);
      await db
        .insertInto('value')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    writeOnce: async (key, given) => {
      await db
        .insertInto('value')
        .values({ key, value: JSON.stringify(given) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return read(key);
    },
    settle: async ({ findingId, by, note, at }) => {
      const settled = { settled_by: by, note, at };
      await db
        .insertInto('settlement')
        .values({ finding: findingId, ...settled })
        .onConflict((conflict) => conflict.column('finding').doUpdateSet(settled))
        .execute();
    },
    settlements: () =>
      db
        .selectFrom('settlement')
        .select(['finding as findingId', 'settled_by as by', 'note', 'at'])
        .orderBy('at')
        .execute(),
    audit: async (line) => {
      await db.insertInto('audit').values(line).execute();
    },
    auditBefore: (number, limit) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('number', '<', number ?? Number.MAX_SAFE_INTEGER)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute(),
  };
};
