import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '#core/store/migrate.ts';
import { migrations } from '#core/store/migrations/all.ts';

/** What each layout held before the next came; a new migration adds the rows that its test migrates. */
const rowsOfVersion: ReadonlyArray<string> = [
  '',
  `INSERT INTO attendee (id, name, organisation, category, registration, bookings, marks, folded_name)
     VALUES ('a', 'Zoë', '', 'guest', 'valid', '[]', '[]', 'zoe');
   INSERT INTO word VALUES ('zoe');
   INSERT INTO word_ending VALUES ('oe', 'zoe');
   INSERT INTO log (id, kind, at, tick, attendee_id, payload) VALUES ('l', 'scan', 1, 1, 'a', '{}');`,
  `INSERT INTO print_job (id, attendee_id, copy, state, created_at, changed_at) VALUES ('j', 'a', 0, 'unknown', 1, 1);
   INSERT INTO setting VALUES ('settings.printer', '{"kind":"tcp","host":"10.0.0.9","port":9100,"widthDots":512}');`,
  `INSERT INTO attendee (id, name, organisation, category, registration, bookings, marks)
     VALUES ('a', 'Zoë', '', 'guest', 'valid', '[]', '[]'), ('b', 'Ümit', '', 'guest', 'valid', '[]', '[]');
   INSERT INTO log (id, kind, at, tick, attendee_id, payload) VALUES ('l', 'scan', 1, 1, 'a', '{}');`,
];

test.each(migrations.map((_, version) => [version]))('version %i becomes the next with what it holds', (version) => {
  const db = new Sqlite(':memory:');
  expect(migrate(db, migrations.slice(0, version))).toBe('ready');
  db.exec(rowsOfVersion[version] ?? '');
  expect(migrate(db, migrations.slice(0, version + 1))).toBe('ready');
  expect(db.pragma('user_version', { simple: true })).toBe(version + 1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('every table is strict', () => {
  const db = new Sqlite(':memory:');
  migrate(db);
  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'mention%'",
  );
  expect(loose.pluck().all()).toEqual([]);
});

test('a step that fails leaves the version before, whole', () => {
  const db = new Sqlite(':memory:');
  migrate(db);
  const broken = [...migrations, 'CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);'];
  expect(() => migrate(db, broken)).toThrow(/nowhere/u);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  expect(migrate(db)).toBe('ready');
});

test('a newer version is told and nothing is changed', () => {
  const db = new Sqlite(':memory:');
  db.pragma(`user_version = ${migrations.length + 1}`);
  expect(migrate(db)).toBe('from-the-future');
  expect(db.prepare('SELECT * FROM sqlite_schema').all()).toEqual([]);
});
