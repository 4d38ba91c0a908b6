import path from 'node:path';
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { sql as firstLayout } from '#central/store/migrations/0001-list.ts';
import { openDatabase } from '#central/store/open-database.ts';
import { openSqliteStore } from '#central/store/sqlite-store.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { openStoreAt } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

test('facts can be neither edited nor deleted', async () => {
  const file = path.join(tempFolder(), 'central.sqlite');
  const store = openStoreAt(file);
  await store.intake(batchOf(newStation(), entriesOf([scanOf('a')])), 0, () => null);
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

test('a list of the first layout is opened with all it holds, and takes what is new', async () => {
  const file = path.join(tempFolder(), 'central.sqlite');
  const station = newStation();
  const [first, second] = entriesOf([scanOf('a'), scanOf('b')]);
  if (first === undefined || second === undefined) throw new Error('two facts');
  const old = new Database(file);
  old.exec(firstLayout);
  old.pragma('user_version = 1');
  old.prepare('INSERT INTO stream VALUES (1, ?, ?, ?, 1, 0, 0)').run(station.id, station.epoch, station.name);
  old
    .prepare('INSERT INTO entry VALUES (7, 1, 1, ?, ?, ?, ?, ?)')
    .run(first.id, first.kind, first.at, first.tick, JSON.stringify(first.payload));
  old.prepare("INSERT INTO quarantine VALUES (7, 'odd')").run();
  old.close();

  const store = openStoreAt(file);
  onTestFinished(store.close);
  expect(await store.quarantine()).toMatchObject([{ number: 7, id: first.id, cause: 'odd' }]);
  expect(await store.intake(batchOf(station, [first, second]), 0, () => null)).toMatchObject({ highest: 2, fresh: 1 });
  expect(await store.takeAttendees([{ id: 'a', tick: 1, stationId: station.id, attendee: null }])).toBe(1);
  expect((await store.after(0, 10)).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await store.newest()).toMatchObject({ attendees: 1, event: 0, assignment: 0 });
  // Stations that read the list before know the number by this.
  expect(await store.factMark(7)).toBe(first.id);
});
