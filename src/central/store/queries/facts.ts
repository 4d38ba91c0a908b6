import type { Kysely } from 'kysely';
import type { FactStore } from '../central-store.ts';
import type { FleetStore } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Facts = Pick<FleetStore, 'factsAfter' | 'factMark' | 'quarantine' | 'held' | 'contradicted' | 'contradictions'> &
  Pick<FactStore, 'after' | 'quarantined' | 'release' | 'tally'>;

/** The facts of a list as its servers, stations and findings read them. */
export const factQueries = (db: Kysely<Tables>): Facts => {
  const entries = db
    .selectFrom('entry as e')
    .innerJoin('stream as s', 's.number', 'e.stream')
    .select(['e.number', 's.station as stationId', 'e.seq', 'e.id', 'e.kind', 'e.at', 'e.tick', 'e.payload'])
    .orderBy('e.number');
  return {
    after: (number, limit) => entries.where('e.number', '>', number).limit(limit).execute(),
    factsAfter: (number, { stationId, epoch, upTo }, limit) =>
      entries
        .where('e.number', '>', number)
        .where((is) => is.or([is('s.station', '!=', stationId), is('s.epoch', '!=', epoch), is('e.seq', '>', upTo)]))
        .limit(limit)
        .execute(),
    factMark: async (number) => {
      const fact = await db.selectFrom('entry').select(['id', 'mark']).where('number', '=', number).executeTakeFirst();
      return fact?.mark ?? fact?.id ?? null;
    },
    quarantine: () => entries.innerJoin('quarantine as q', 'q.number', 'e.number').select('q.cause').execute(),
    held: () => entries.where('e.kind', '=', 'held').execute(),
    contradicted: async ({ stationId, epoch, seq, at }) => {
      await db
        .insertInto('contradiction')
        .values({ station: stationId, epoch, seq, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    contradictions: () =>
      db.selectFrom('contradiction').select(['station as stationId', 'epoch', 'seq', 'at']).orderBy('at').execute(),
    quarantined: async () => (await db.selectFrom('quarantine').select('number').execute()).map(({ number }) => number),
    release: async (number) => {
      await db.deleteFrom('quarantine').where('number', '=', number).execute();
    },
    tally: () =>
      db
        .selectNoFrom((select) => [
          select
            .selectFrom('entry')
            .select((e) => e.fn.countAll<number>().as('n'))
            .as('entries'),
          select
            .selectFrom('quarantine')
            .select((e) => e.fn.countAll<number>().as('n'))
            .as('quarantined'),
          select
            .selectFrom('entry')
            .where('kind', '=', 'held')
            .select((e) => e.fn.countAll<number>().as('n'))
            .as('held'),
          select
            .selectFrom('stream')
            .select((e) => e.fn.count<number>('station').distinct().as('n'))
            .as('stations'),
        ])
        .executeTakeFirstOrThrow()
        .then(({ entries: all, quarantined, held, stations }) => ({
          entries: all ?? 0,
          quarantined: quarantined ?? 0,
          held: held ?? 0,
          stations: stations ?? 0,
        })),
  };
};
