import { cpSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { at, fleetOf } from '#tests/helpers/central/fleet.ts';
import { knownTo, openFleetStation } from '#tests/helpers/central/fleet-station.ts';
import { openStoreAt, startList } from '#tests/helpers/central/list-server.ts';
import { doorsOpen, scanOf } from '#tests/helpers/central/facts.ts';
import { openFile, storeOf } from '#tests/helpers/store.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';
import { historyOf } from '#core/admission/person-history.ts';
import { keepHeadcount } from '#core/admission/headcount-keeper.ts';
import type { HeardFact } from '#shared/contract/fleet/feed.ts';

const soon = { timeout: 20_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });

test('two stations from one disk image, with one id, lose nothing and count nobody twice', async () => {
  const { identities, open } = await fleetOf(1);
  const identity = at(identities, 0);
  const file = path.join(tempFolder(), 'einlass.sqlite');
  const copy = path.join(tempFolder(), 'einlass.sqlite');
  const before = open(identity, { file });
  before.scan('shared');
  await vi.waitFor(() => expect(before.sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  await before.close();
  before.store.db.pragma('wal_checkpoint(TRUNCATE)');
  before.store.db.close();
  cpSync(file, copy);
  const [one, two] = [open(identity, { file }), open(identity, { file: copy })];
  one.scan('one');
  two.scan('two');
  await vi.waitFor(() => {
    for (const { sync, headcount } of [one, two]) {
      expect(sync.waiting()).toBe(0);
      expect(headcount.at('entrance').arrived).toBe(3);
    }
  }, soon);
});

test('a copy that fills the numbers which a restored list lost takes no fact of the first one away', async () => {
  const [disk, copiedDisk, listFile, backup] = ['station', 'copy', 'central', 'backup'].map((name) =>
    path.join(tempFolder(), `${name}.sqlite`),
  ) as [string, string, string, string];
  const store = openStoreAt(listFile);
  const [station, south] = [await knownTo(store, 'North'), await knownTo(store, 'South')];
  const before = await startList({ store });
  let { url } = before;
  const open = (file: string) => openFleetStation({ station, way: () => url, file });
  const first = open(disk);
  first.scan('shared');
  await vi.waitFor(() => expect(first.sync.waiting()).toBe(0), soon);
  first.store.db.exec(`VACUUM INTO '${copiedDisk}'`);
  const list = new Sqlite(listFile, { readonly: true });
  list.exec(`VACUUM INTO '${backup}'`);
  list.close();
  first.scan('one');
  first.scan('two');
  await vi.waitFor(() => expect(first.sync.waiting()).toBe(0), soon);
  const other = openFleetStation({ station: south, way: () => url });
  other.scan('elsewhere');
  await vi.waitFor(() => expect(first.isInside('elsewhere')).toBe(true), soon);
  await first.close();
  first.store.db.close();
  await before.close();

  const restored = openStoreAt(backup);
  ({ url } = await startList({ store: restored }));
  const copy = open(copiedDisk);
  copy.scan('by the copy');
  await vi.waitFor(() => expect(copy.sync.waiting()).toBe(0), soon);
  const again = open(disk);
  await vi.waitFor(async () => {
    const people = (await restored.after(0, 10)).map(({ payload }) => JSON.parse(payload).attendeeId as unknown);
    expect(people.toSorted()).toEqual(['by the copy', 'elsewhere', 'one', 'shared', 'two']);
    for (const { headcount } of [copy, again, other]) expect(headcount.at('entrance').arrived).toBe(5);
  }, soon);
});

test('a station a year in the past is heard, refuses nobody for it, and all agree on who is inside', async () => {
  const { identities, stations, open } = await fleetOf(2);
  const yearMs = 365 * 86_400_000;
  const fresh = at(stations, 0);
  await at(stations, 1).close();
  const late = open(at(identities, 1), {
    clock: { now: () => Date.now() - yearMs, monotonic: () => performance.now() },
  });
  fresh.scan('p');
  await vi.waitFor(() => expect(late.isInside('p')).toBe(true), soon);
  late.scan('p', { direction: 'exit' });
  await vi.waitFor(() => expect(fresh.isInside('p')).toBe(false), soon);
  expect(late.isInside('p')).toBe(false);
  expect(late.store.log.after(0, 1)[0]?.at).toBeLessThan(Date.now() - yearMs + 60_000);
});

const uuid = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const factArbitrary = fc.record({
  person: fc.integer({ min: 0, max: 3 }),
  tick: fc.integer({ min: 0, max: 30 }),
  direction: fc.constantFrom('entry' as const, 'exit' as const),
  station: fc.integer({ min: 1, max: 3 }),
});

test('any order of pages, own scans and restarts leaves the same history', () => {
  const heardOf = (
    facts: ReadonlyArray<{ person: number; tick: number; direction: 'entry' | 'exit'; station: number }>,
  ) =>
    facts.map(({ person, tick, direction, station }, index): HeardFact => {
      const { payload } = scanOf(`p${person}`, { direction });
      return {
        number: index + 1,
        stationId: uuid(station, 0),
        seq: index + 1,
        id: uuid(9, index),
        kind: 'scan',
        at: doorsOpen + tick,
        tick: doorsOpen + tick,
        payload: payload as HeardFact['payload'],
      };
    });
  const stand = (facts: ReadonlyArray<HeardFact>, restartAfter: number): string => {
    const file = path.join(tempFolder(), 'einlass.sqlite');
    let db = openFile(file);
    let store = storeOf(db);
    // The own scan comes first in every order, so that its tick is the same.
    db.transaction(() => store.log.append(scanOf('p0'), doorsOpen))();
    facts.forEach((fact, index) => {
      if (index === restartAfter) {
        db.close();
        db = openFile(file);
        store = storeOf(db);
      }
      db.transaction(() => store.heard.keep(fact))();
      // Every page may come again.
      db.transaction(() => store.heard.keep(fact))();
    });
    const sources = { log: store.log, heard: store.heard, exclusive: new Set<string>() };
    const headcount = keepHeadcount(sources, () => undefined);
    headcount.finish();
    const people = [0, 1, 2, 3].map((person) => historyOf(sources, `p${person}`).at('entrance'));
    const told = JSON.stringify([people, headcount.at('entrance')]);
    headcount.close();
    db.close();
    return told;
  };
  fc.assert(
    fc.property(
      fc.array(factArbitrary, { maxLength: 12 }).chain((facts) => {
        const heard = heardOf(facts);
        return fc.tuple(
          fc.constant(heard),
          fc.shuffledSubarray(heard, { minLength: heard.length, maxLength: heard.length }),
          fc.integer({ min: 0, max: 12 }),
        );
      }),
      ([facts, shuffled, restartAfter]) => {
        expect(stand(shuffled, restartAfter)).toBe(stand(facts, -1));
      },
    ),
    { numRuns: 20 },
  );
});
