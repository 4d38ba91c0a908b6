import type { Database } from 'better-sqlite3';
import type { AttendeeChange, AttendeeDocument } from '#shared/contract/fleet/feed.ts';
import { standsAgainst } from '#shared/domain/attendee-version.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { attendeeOf, valuesOf, type AttendeeRow } from './attendees.ts';
import { latestTick } from './tick-clock.ts';

/** A change that was made here, at its place in the order in which changes go up. */
export type OwnChange = { readonly change: AttendeeChange; readonly number: number };

/** Attendees as documents that travel between stations: which of two versions stands says `standsAgainst`. */
export type SharedAttendees = {
  /** Takes a change of somebody else's inside the caller's transaction; false when what stands here is newer or the same, or it makes no sense. */
  readonly take: (change: AttendeeChange) => boolean;
  /** What was changed here after a number; only the last change of each attendee. */
  readonly ownAfter: (number: number, limit: number) => ReadonlyArray<OwnChange>;
  /** Documents of all attendees beyond a key, in the order of keys. */
  readonly documentsAfter: (
    key: number,
    limit: number,
  ) => ReadonlyArray<{ readonly key: number; readonly id: string; readonly document: AttendeeDocument }>;
};

// `own_change` stays with somebody whom others change too, so that its numbers never fall back.
type Stand = { readonly tick: number; readonly changed_by: string | null };
type Own = Stand & { readonly own_change: number };
type Numbered = Stand & { readonly own_change: number | null };

const columns =
  'key, id, name, family_name, organisation, email, category, role, language, registration, bookings, marks';

/** The shared attendees of a database; `stationId` is this station's. */
export const openSharedAttendees = (db: Database, index: SearchIndex, stationId: () => string): SharedAttendees => {
  const stand = db.prepare<[string], AttendeeRow & Numbered>(
    `SELECT ${columns}, tick, changed_by, own_change FROM attendee WHERE id = ?`,
  );
  const goneStand = db.prepare<[string], Numbered>(
    'SELECT tick, changed_by, own_change FROM attendee_gone WHERE id = ?',
  );
  const insert = db.prepare(
    `INSERT INTO attendee (name, family_name, organisation, email, category, role, language, registration, bookings, marks, id, tick, changed_by, own_change)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE attendee SET name = ?, family_name = ?, organisation = ?, email = ?, category = ?, role = ?, language = ?,
       registration = ?, bookings = ?, marks = ?, tick = ?, changed_by = ? WHERE key = ?`,
  );
  const remove = db.prepare('DELETE FROM attendee WHERE key = ?');
  const leave = db.prepare(
    `INSERT INTO attendee_gone (id, tick, changed_by, own_change) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET tick = excluded.tick, changed_by = excluded.changed_by`,
  );
  const comeBack = db.prepare('DELETE FROM attendee_gone WHERE id = ?');
  const codesOf = db.prepare<[number], string>('SELECT code FROM ticket WHERE attendee = ? ORDER BY code').pluck();
  const dropCodes = db.prepare('DELETE FROM ticket WHERE attendee = ?');
  const addCode = db.prepare(
    'INSERT INTO ticket (code, attendee) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET attendee = excluded.attendee',
  );
  const holder = db.prepare<[string], Stand>(
    'SELECT tick, changed_by FROM attendee WHERE key = (SELECT attendee FROM ticket WHERE code = ?)',
  );
  const own = db.prepare<[number, number], AttendeeRow & Own>(
    `SELECT ${columns}, tick, changed_by, own_change FROM attendee WHERE own_change > ? ORDER BY own_change LIMIT ?`,
  );
  const ownGone = db.prepare<[number, number], Own & { readonly id: string }>(
    'SELECT * FROM attendee_gone WHERE own_change > ? ORDER BY own_change LIMIT ?',
  );
  const all = db.prepare<[number, number], AttendeeRow>(
    `SELECT ${columns} FROM attendee WHERE key > ? ORDER BY key LIMIT ?`,
  );

  const documentOf = (row: AttendeeRow): AttendeeDocument => {
    const { id: _id, ...person } = attendeeOf(row);
    return { ...person, bookings: [...person.bookings], marks: [...person.marks], codes: codesOf.all(row.key) };
  };
  const isNewer = (
    change: AttendeeChange,
    known: Stand | undefined,
    document: () => AttendeeDocument | null = () => null,
  ): boolean =>
    known === undefined ||
    standsAgainst(change, { tick: known.tick, stationId: known.changed_by ?? stationId(), document });
  const put = (
    change: AttendeeChange,
    document: AttendeeDocument,
    known: number | undefined,
    gone: Numbered | undefined,
  ): void => {
    const { id, tick, stationId: by } = change;
    const { codes, ...person } = document;
    const attendee = { ...person, id };
    if (gone !== undefined) comeBack.run(id);
    if (known !== undefined) {
      update.run(...valuesOf(attendee), tick, by, known);
      index.remove(known);
      dropCodes.run(known);
    }
    const key =
      known ?? Number(insert.run(...valuesOf(attendee), id, tick, by, gone?.own_change ?? null).lastInsertRowid);
    index.put(key, attendee);
    // A code of two people leads to the one who was changed last, in whatever order they come.
    for (const code of codes) if (isNewer(change, holder.get(code), () => document)) addCode.run(code, key);
  };

  return {
    take: (change) => {
      const { id, tick, stationId: by, attendee } = change;
      const known = stand.get(id);
      const gone = goneStand.get(id);
      const document = (): AttendeeDocument | null => (known === undefined ? null : documentOf(known));
      if (tick >= latestTick || !isNewer(change, known, document) || !isNewer(change, gone)) return false;
      if (attendee !== null) {
        put(change, attendee, known?.key, gone);
        return true;
      }
      if (known !== undefined) {
        remove.run(known.key);
        index.remove(known.key);
      }
      leave.run(id, tick, by, known?.own_change ?? null);
      return true;
    },
    ownAfter: (number, limit) => {
      const by = (stood: Stand): string => stood.changed_by ?? stationId();
      const here = own.all(number, limit).map((row): OwnChange => {
        const change = { id: row.id, tick: row.tick, stationId: by(row), attendee: documentOf(row) };
        return { change, number: row.own_change };
      });
      const gone = ownGone.all(number, limit).map((row): OwnChange => {
        const change = { id: row.id, tick: row.tick, stationId: by(row), attendee: null };
        return { change, number: row.own_change };
      });
      return [...here, ...gone].toSorted((a, b) => a.number - b.number).slice(0, limit);
    },
    documentsAfter: (key, limit) =>
      all.all(key, limit).map((row) => ({ key: row.key, id: row.id, document: documentOf(row) })),
  };
};
