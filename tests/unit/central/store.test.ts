import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { CentralStore } from '#central/store/central-store.ts';
import { openDatabase } from '#central/store/open-database.ts';
import { openSqliteStore } from '#central/store/sqlite-store.ts';
import { batchOf, entriesOf, newStation, rosterOf, scanOf } from '#tests/helpers/central/facts.ts';
import { openStoreAt } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const fine = (): null => null;
const tempStore = (): CentralStore => {
  const store = openStoreAt(path.join(tempFolder(), 'central.sqlite'));
  onTestFinished(store.close);
  return store;
};
const facts = (count: number) => entriesOf(Array.from({ length: count }, (_, index) => scanOf(`a${index}`)));

test('a batch is stored whole and the same batch again changes nothing', async () => {
  const store = tempStore();
  const batch = batchOf(newStation(), facts(5));
  expect(await store.intake(batch, 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 5 });
  expect(await store.intake(batch, 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 0 });
  expect(await store.tally()).toMatchObject({ entries: 5, stations: 1 });
});

test('what is stored is byte for byte what was sent', async () => {
  const store = tempStore();
  const entries = entriesOf([
    { kind: 'scan', payload: { b: 'ä\u202e', a: [1, null, { 'c"': '\n' }] } },
    rosterOf({ team: 3 }),
  ]);
  await store.intake(batchOf(newStation(), entries), 0, fine);
  const stored = await store.after(0, 10);
  expect(stored.map(({ payload }) => payload)).toEqual(entries.map(({ payload }) => JSON.stringify(payload)));
});

test('the highest seq is that of the run without a gap, and jumps when the gap is filled', async () => {
  const store = tempStore();
  const station = newStation();
  const all = facts(9);
  expect(await store.intake(batchOf(station, all.slice(6)), 0, fine)).toMatchObject({ highest: 0 });
  expect(await store.intake(batchOf(station, all.slice(0, 3)), 0, fine)).toMatchObject({ highest: 3 });
  expect(await store.intake(batchOf(station, all.slice(3, 6)), 0, fine)).toMatchObject({ highest: 9 });
});

test.each([
  ['the same seq with another id', { id: randomUUID() }],
  ['the same id with another payload', { payload: { registered: { team: 1 } } }],
  ['the same id at another time', { at: 1 }],
  ['the same id at another seq', { seq: 4 }],
])('%s is a conflict, and nothing of its batch is stored', async (_what, change) => {
  const store = tempStore();
  const station = newStation();
  const [first, second, third] = facts(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three facts');
  await store.intake(batchOf(station, [first, second]), 0, fine);
  const contradicting = batchOf(station, [third, { ...second, ...change }]);
  expect(await store.intake(contradicting, 0, fine)).toMatchObject({ kind: 'conflict' });
  expect(await store.tally()).toMatchObject({ entries: 2 });
});

test('a new life of the same log finds its facts known and is held without a gap', async () => {
  const store = tempStore();
  const station = newStation();
  const all = facts(6);
  await store.intake(batchOf(station, all), 0, fine);
  const restored = { ...station, epoch: randomUUID() };
  const kept = all.slice(0, 4);
  expect(await store.intake(batchOf(restored, kept), 0, fine)).toMatchObject({ kind: 'stored', highest: 4, fresh: 0 });
  const other = entriesOf([scanOf('later')], 5);
  expect(await store.intake(batchOf(restored, other), 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 1 });
  const impostor = entriesOf([scanOf('impostor')], 2);
  expect(await store.intake(batchOf(restored, impostor), 0, fine)).toEqual({ kind: 'conflict', seq: 2 });
  expect(await store.tally()).toMatchObject({ entries: 7, stations: 1 });
});

test('an empty batch asks how much is held', async () => {
  const store = tempStore();
  const station = newStation();
  await store.intake(batchOf(station, facts(3)), 0, fine);
  expect(await store.intake(batchOf(station, []), 0, fine)).toMatchObject({ kind: 'stored', highest: 3, fresh: 0 });
});

test('an entry put aside counts as held and is found again', async () => {
  const store = tempStore();
  const batch = batchOf(newStation(), facts(3));
  const intake = await store.intake(batch, 0, ({ seq }) => (seq === 2 ? 'makes no sense' : null));
  expect(intake).toMatchObject({ highest: 3 });
  const [number] = await store.quarantined();
  expect((await store.after((number ?? 0) - 1, 1))[0]).toMatchObject({ seq: 2 });
  await store.release(number ?? 0);
  expect(await store.quarantined()).toEqual([]);
});

test('facts can be neither edited nor deleted', async () => {
  const file = path.join(tempFolder(), 'central.sqlite');
  const store = openStoreAt(file);
  await store.intake(batchOf(newStation(), facts(1)), 0, fine);
  await store.close();
  const db = new Database(file);
  onTestFinished(() => void db.close());
  expect(() => db.prepare('DELETE FROM entry').run()).toThrow('never deleted');
  expect(() => db.prepare('UPDATE entry SET at = 0').run()).toThrow('never edited');
});

test('every commit is synced, also after the first write', async () => {
  const opened = openDatabase(path.join(tempFolder(), 'central.sqlite'), null);
  if (!opened.ok) throw new Error(opened.code);
  onTestFinished(() => void opened.value.close());
  opened.value.exec("INSERT INTO stream VALUES (1, 's', 'e', 'n', 0, 0, 0)");
  expect(opened.value.pragma('synchronous', { simple: true })).toBe(2);
  expect(opened.value.pragma('journal_mode', { simple: true })).toBe('wal');
});

test('a file that is no database, a damaged one and one from a later version are told apart', async () => {
  const folder = tempFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('text'), 'no database at all, but long enough to be read as one. '.repeat(50));
  expect(openSqliteStore(at('text'), null)).toEqual({ ok: false, code: 'damaged' });

  const later = new Database(at('later'));
  later.pragma('user_version = 99');
  later.close();
  expect(openSqliteStore(at('later'), null)).toEqual({ ok: false, code: 'from-the-future' });

  expect(openSqliteStore(path.join(folder, 'missing', 'central.sqlite'), null)).toEqual({
    ok: false,
    code: 'cannot-open',
  });
});
