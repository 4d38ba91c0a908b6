import type { Database } from 'better-sqlite3';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { OwnChanges } from './own-changes.ts';

/** An attendee as stored. */
export type AttendeeRow = {
  key: number;
  id: string;
  name: string;
  family_name: string | null;
  organisation: string;
  email: string | null;
  category: string;
  role: string | null;
  language: string | null;
  registration: Attendee['registration'];
  bookings: string;
  marks: string;
};

/** The attendee in a row. */
export const attendeeOf = (row: AttendeeRow): Attendee => ({
  id: row.id,
  name: row.name,
  familyName: row.family_name,
  organisation: row.organisation,
  email: row.email,
  category: row.category,
  role: row.role,
  language: row.language,
  registration: row.registration,
  bookings: JSON.parse(row.bookings) as string[],
  marks: JSON.parse(row.marks) as string[],
});

/** The people registered and their tickets; the search index is kept in step with every change. */
export type Attendees = {
  readonly byId: (id: string) => Attendee | null;
  readonly byKeys: (keys: ReadonlyArray<number>) => ReadonlyArray<Attendee>;
  /** Whom the first of the codes that is known leads to. */
  readonly byCode: (codes: ReadonlyArray<string>) => Attendee | null;
  /** The names of the next so many attendees beyond a key, in the order of keys, which are above 0. */
  readonly namesAfter: (key: number, limit: number) => ReadonlyArray<{ readonly key: number; readonly name: string }>;
  readonly codesOf: (attendeeId: string) => ReadonlyArray<string>;
  readonly keysByCodePrefix: (prefix: string, limit: number) => ReadonlyArray<number>;
  /** Adds somebody with a first ticket, whose code must be new. Like every change here it goes up to the list. */
  readonly insert: (attendee: Attendee, code: string, importId: number | null) => void;
  readonly replace: (attendee: Attendee) => void;
  readonly remove: (attendeeId: string) => void;
  /** Adds a ticket; a code that leads to somebody else is moved to this attendee. */
  readonly addCode: (code: string, attendeeId: string) => void;
  /** Takes all tickets from an attendee. */
  readonly dropCodes: (attendeeId: string) => void;
  readonly isEmpty: () => boolean;
  /** How many are registered, without those whose registration was cancelled. */
  readonly countByCategory: () => Readonly<Record<string, number>>;
};

const columns =
  'key, id, name, family_name, organisation, email, category, role, language, registration, bookings, marks';

/** What is written of an attendee, in the order of the columns. */
export const valuesOf = (attendee: Attendee) => [
  attendee.name,
  attendee.familyName,
  attendee.organisation,
  attendee.email,
  attendee.category,
  attendee.role,
  attendee.language,
  attendee.registration,
  JSON.stringify(attendee.bookings),
  JSON.stringify(attendee.marks),
];

/** The attendees of a database. */
export const openAttendees = (db: Database, index: SearchIndex, changes: OwnChanges): Attendees => {
  const byId = db.prepare<[string], AttendeeRow>(`SELECT ${columns} FROM attendee WHERE id = ?`);
  const byKey = db.prepare<[number], AttendeeRow>(`SELECT ${columns} FROM attendee WHERE key = ?`);
  const byCode = db.prepare<[string], AttendeeRow>(
    `SELECT ${columns} FROM attendee WHERE key = (SELECT attendee FROM ticket WHERE code = ?)`,
  );
  const namesAfter = db.prepare<[number, number], { key: number; name: string }>(
    'SELECT key, name FROM attendee WHERE key > ? ORDER BY key LIMIT ?',
  );
  const codesOf = db
    .prepare<[string], string>(
      'SELECT code FROM ticket WHERE attendee = (SELECT key FROM attendee WHERE id = ?) ORDER BY code',
    )
    .pluck();
  const keysByCodePrefix = db
    .prepare<[string, string, number], number>(
      'SELECT attendee FROM ticket WHERE code >= ? AND code < ? ORDER BY code LIMIT ?',
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO attendee (name, family_name, organisation, email, category, role, language, registration, bookings, marks, id, import_id,
       tick, own_change)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE attendee SET name = ?, family_name = ?, organisation = ?, email = ?, category = ?, role = ?, language = ?,
       registration = ?, bookings = ?, marks = ? WHERE id = ?`,
  );
  const remove = db.prepare('DELETE FROM attendee WHERE id = ?');
  const keyOf = db.prepare<[string], number>('SELECT key FROM attendee WHERE id = ?').pluck();
  const addCode = db.prepare(
    `INSERT INTO ticket (code, attendee) VALUES (?, (SELECT key FROM attendee WHERE id = ?))
     ON CONFLICT (code) DO UPDATE SET attendee = excluded.attendee`,
  );
  const firstCode = db.prepare('INSERT INTO ticket (code, attendee) VALUES (?, ?)');
  const dropCodes = db.prepare('DELETE FROM ticket WHERE attendee = (SELECT key FROM attendee WHERE id = ?)');
  const any = db.prepare('SELECT 1 FROM attendee LIMIT 1');
  const byCategory = db.prepare<[], { category: string; count: number }>(
    "SELECT category, count(*) AS count FROM attendee WHERE registration <> 'cancelled' GROUP BY category",
  );
  const holder = db.prepare<[string], number>('SELECT attendee FROM ticket WHERE code = ?').pluck();
  const one = (row: AttendeeRow | undefined): Attendee | null => (row === undefined ? null : attendeeOf(row));

  return {
    byId: (id) => one(byId.get(id)),
    byKeys: (keys) => keys.flatMap((key) => one(byKey.get(key)) ?? []),
    byCode: (codes) => {
      for (const code of codes) {
        const row = byCode.get(code);
        if (row !== undefined) return attendeeOf(row);
      }
      return null;
    },
    namesAfter: (key, limit) => namesAfter.all(key, limit),
    codesOf: (attendeeId) => codesOf.all(attendeeId),
    keysByCodePrefix: (prefix, limit) => keysByCodePrefix.all(prefix, `${prefix}\u{10ffff}`, limit),
    insert: (attendee, code, importId) => {
      const { id } = attendee;
      const { tick, change } = changes.ofNew(id);
      const key = Number(insert.run(...valuesOf(attendee), id, importId, tick, change).lastInsertRowid);
      firstCode.run(code, key);
      index.put(key, attendee);
    },
    replace: (attendee) => {
      const key = keyOf.get(attendee.id);
      if (key === undefined) return;
      update.run(...valuesOf(attendee), attendee.id);
      changes.changed(key);
      index.remove(key);
      index.put(key, attendee);
    },
    remove: (attendeeId) => {
      const key = keyOf.get(attendeeId);
      if (key === undefined) return;
      changes.removed(key, attendeeId);
      remove.run(attendeeId);
      index.remove(key);
    },
    addCode: (code, attendeeId) => {
      const key = keyOf.get(attendeeId);
      const before = holder.get(code);
      if (key === undefined || key === before) return;
      addCode.run(code, attendeeId);
      changes.changed(key);
      if (before !== undefined) changes.changed(before);
    },
    dropCodes: (attendeeId) => {
      const key = keyOf.get(attendeeId);
      if (key === undefined || dropCodes.run(attendeeId).changes === 0) return;
      changes.changed(key);
    },
    isEmpty: () => any.get() === undefined,
    countByCategory: () => Object.fromEntries(byCategory.all().map(({ category, count }) => [category, count])),
  };
};
