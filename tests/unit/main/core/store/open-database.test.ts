import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import { setAside } from '#core/store/set-aside.ts';
import { openFile, tempStore } from '#tests/helpers/store.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const fresh = (): string => path.join(tempFolder(), 'einlass.sqlite');

test('commits are durable: the level is FULL after a write, and at every opening', () => {
  const file = fresh();
  for (let opening = 0; opening < 2; opening += 1) {
    const db = openFile(file);
    db.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('x', '1')").run();
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  }
});

test('a second instance gets in-use, also while the first is idle', () => {
  const file = fresh();
  const first = openFile(file);
  expect(openDatabase(file)).toEqual({ ok: false, code: 'in-use' });
  first.close();
  expect(openDatabase(file)).toMatchObject({ ok: true });
});

test('a database from the future is left untouched', () => {
  const file = fresh();
  const db = new Sqlite(file);
  db.exec('CREATE TABLE later (x); INSERT INTO later VALUES (1); PRAGMA user_version = 999');
  db.close();
  const before = readFileSync(file);
  expect(openDatabase(file)).toEqual({ ok: false, code: 'from-the-future' });
  const again = new Sqlite(file);
  expect(again.prepare('SELECT x FROM later').all()).toEqual([{ x: 1 }]);
  expect(again.pragma('user_version', { simple: true })).toBe(999);
  again.close();
  expect(before.length).toBe(readFileSync(file).length);
});

test.each([
  ['no database at all', (): Buffer => Buffer.from('this is a letter, not a database. '.repeat(500))],
  [
    'a header over nonsense',
    (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 7)]),
  ],
  ['a file cut in half', (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2))],
])('%s is damaged; set aside it is kept, and a new database can be begun', (_, damage) => {
  const file = fresh();
  const db = openFile(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  writeFileSync(file, damage(readFileSync(file)));
  const damaged = readFileSync(file);
  expect(openDatabase(file)).toEqual({ ok: false, code: 'damaged' });
  expect(readFileSync(file)).toEqual(damaged);
  setAside(file, 0);
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${file}.damaged-1970-01-01T00-00-00-000Z`)).toEqual(damaged);
  expect(openDatabase(file)).toMatchObject({ ok: true });
});

test('the log cannot be edited, cut or written over', () => {
  const { db, log } = tempStore();
  const entry = log.append({ kind: 'roster', payload: { registered: {} } }, 5);
  const refusal = /append-only/u;
  expect(() => db.prepare('UPDATE log SET at = 1').run()).toThrow(refusal);
  expect(() => db.prepare('DELETE FROM log').run()).toThrow(refusal);
  expect(() => db.prepare("REPLACE INTO log SELECT seq, id, kind, 1, tick, attendee_id, '{}' FROM log").run()).toThrow(
    refusal,
  );
  expect(log.after(0, 10)).toEqual([entry]);
});

test('ticks rise even when the clock is set back, and numbers rise by one', () => {
  const { log } = tempStore();
  const at = [1_000, 500, 2_000, 2_000].map((now) => log.append({ kind: 'roster', payload: { registered: {} } }, now));
  expect(at.map(({ tick }) => tick)).toEqual([1_000, 1_001, 2_000, 2_001]);
  expect(at.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(at.map((entry) => entry.at)).toEqual([1_000, 500, 2_000, 2_000]);
});

test('a copy of an open database with its log file is whole', () => {
  const file = fresh();
  const db = openFile(file);
  db.prepare("INSERT INTO setting (key, value) VALUES ('kept', '1')").run();
  const copy = path.join(tempFolder(), 'copy.sqlite');
  for (const part of ['', '-wal']) copyFileSync(file + part, copy + part);
  expect(openFile(copy).prepare("SELECT value FROM setting WHERE key = 'kept'").pluck().get()).toBe('1');
});
