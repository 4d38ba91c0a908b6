import path from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { CentralList } from '#central/list.ts';
import { openList } from '#central/list.ts';
import type { CentralStore } from '#central/store/central-store.ts';
import type { Batch } from '#shared/contract/sync.ts';
import type { Fact } from '#shared/domain/scan.ts';
import {
  batchOf,
  conference,
  doorsOpen,
  entriesOf,
  newStation,
  rosterOf,
  scanOf,
} from '#tests/helpers/central/facts.ts';
import { openStoreAt } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const listOn = (store: CentralStore): Promise<CentralList> =>
  openList({ store, event: conference, now: () => doorsOpen, log: () => undefined });

const tempList = async (file = ':memory:'): Promise<{ readonly list: CentralList; readonly store: CentralStore }> => {
  const store = openStoreAt(file);
  onTestFinished(store.close);
  return { list: await listOn(store), store };
};

test('counts registered, arrived and inside by category, in the order of the event', async () => {
  const { list } = await tempList();
  await list.accept(
    batchOf(
      newStation(),
      entriesOf([
        rosterOf({ participant: 10, speaker: 2 }),
        scanOf('a'),
        scanOf('b', { category: 'speaker' }),
        scanOf('b', { category: 'speaker', direction: 'exit' }),
        scanOf('c', { verdict: 'cancelled' }),
        scanOf('d', { category: 'walk-in' }),
      ]),
    ),
  );
  expect(list.counts()).toMatchObject({
    registered: 12,
    arrived: 3,
    inside: 2,
    categories: [
      { key: 'participant', registered: 10, arrived: 1, inside: 1 },
      { key: 'speaker', registered: 2, arrived: 1, inside: 0 },
      { key: 'walk-in', label: {}, registered: 0, arrived: 1, inside: 1 },
    ],
  });
});

test('nothing that goes out to live pages can hold a person', async () => {
  const { list } = await tempList();
  await list.accept(
    batchOf(newStation(), entriesOf([scanOf('attendee-4711', { override: { refusal: 'unpaid', reason: 'Frau Öz' } })])),
  );
  expect(JSON.stringify(list.counts())).not.toMatch(/4711|Öz/u);
});

test('keeps kinds that it does not know, puts senseless entries aside, acknowledges both', async () => {
  const { list, store } = await tempList();
  const entries = entriesOf([
    { kind: 'signature', payload: { of: 'x' } },
    { kind: 'scan', payload: { verdict: 7 } },
    scanOf('a'),
  ]);
  expect(await list.accept(batchOf(newStation(), entries))).toBe(3);
  expect(list.counts()).toMatchObject({ arrived: 1 });
  expect(await store.tally()).toMatchObject({ entries: 3, quarantined: 1 });
});

test('an entry that an earlier version put aside counts once a later one understands it', async () => {
  const { store } = await tempList();
  await store.intake(batchOf(newStation(), entriesOf([scanOf('a')])), 0, () => 'an earlier version');
  const list = await listOn(store);
  expect(list.counts()).toMatchObject({ arrived: 1 });
  expect(await store.quarantined()).toEqual([]);
});

test('says the same after a restart', async () => {
  const file = path.join(tempFolder(), 'central.sqlite');
  const { list, store } = await tempList(file);
  await list.accept(batchOf(newStation(), entriesOf([rosterOf({ team: 3 }), scanOf('a', { category: 'team' })])));
  expect((await listOn(store)).counts()).toEqual(list.counts());
});

const facts: fc.Arbitrary<ReadonlyArray<Fact>> = fc.array(
  fc.oneof(
    fc
      .record({ who: fc.constantFrom('a', 'b', 'c'), direction: fc.constantFrom('entry' as const, 'exit' as const) })
      .map(({ who, direction }) => scanOf(who, { direction })),
    fc.nat({ max: 20 }).map((team) => rosterOf({ team })),
  ),
  { minLength: 1, maxLength: 12 },
);

test('stations may come in any order, in pieces, repeatedly: the counts are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      async (logs, chance) => {
        const next = (below: number): number => (chance.next().value ?? 0) % below;
        const stations = logs.map((log) => ({ station: newStation(), entries: entriesOf(log) }));
        const plain = await tempListOnce();
        for (const { station, entries } of stations) await plain.list.accept(batchOf(station, entries));

        const shaken = await tempListOnce();
        const pieces: Batch[] = stations.flatMap(({ station, entries }) =>
          entries.flatMap((_, index) => [
            batchOf(station, entries.slice(index, index + 1 + next(4))),
            batchOf(station, entries.slice(index, index + 1)),
          ]),
        );
        for (const piece of pieces.toSorted(() => next(3) - 1)) await shaken.list.accept(piece);
        expect(shaken.list.counts()).toEqual(plain.list.counts());
        expect(await shaken.store.tally()).toEqual(await plain.store.tally());
        await Promise.all([plain.store.close(), shaken.store.close()]);
      },
    ),
    { numRuns: 100 },
  );
});

const tempListOnce = async (): Promise<{ readonly list: CentralList; readonly store: CentralStore }> => {
  const store = openStoreAt(':memory:');
  return { list: await listOn(store), store };
};
