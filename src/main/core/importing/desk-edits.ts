import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { understand } from '#shared/contract/facts.ts';
import type { ListedField } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { PersonChange } from '#shared/domain/person-change.ts';
import { assertNever } from '#shared/assert-never.ts';

/** What people at a door, here or elsewhere, changed about those registered; a list never overrules it. */
export type DeskEdits = {
  /** Whether a list must leave a field of somebody as it stands. */
  readonly holds: (attendee: Attendee, field: ListedField) => boolean;
  /** In whose place somebody came; null for in nobody's. */
  readonly cameFor: (attendeeId: string) => string | null;
};

/** Nothing was changed. */
export const noDeskEdits: DeskEdits = { holds: () => false, cameFor: () => null };

type Edits = { readonly fields: Set<string>; isWalkIn: boolean; wasReplaced: boolean };

const note = (edits: Edits, change: PersonChange): void => {
  switch (change.what) {
    case 'corrected':
      for (const field of change.fields) edits.fields.add(field);
      if (edits.fields.has('name')) edits.fields.add('familyName');
      break;
    case 'rebooked':
      edits.fields.add('bookings');
      break;
    case 'registration':
      edits.fields.add('registration');
      break;
    case 'walk-in':
    case 'substitutes':
      edits.isWalkIn = true;
      break;
    case 'substituted':
      edits.wasReplaced = true;
      break;
    default:
      assertNever(change);
  }
};

const isEmpty = (value: Attendee[keyof Attendee] | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const factsAtOnce = 5_000;

/** Gathers the changes made at doors, with pauses in which scans go on. */
export const gatherDeskEdits = async (db: Database): Promise<DeskEdits> => {
  const known = new Map<string, Edits>();
  const replaced = new Map<string, string>();
  type Row = { readonly place: number; readonly payload: string };
  const tables = [
    db.prepare<[number, number], Row>(
      "SELECT seq AS place, iif(kind = 'change', payload, '') AS payload FROM log WHERE seq > ? ORDER BY seq LIMIT ?",
    ),
    db.prepare<[number, number], Row>(
      "SELECT number AS place, iif(kind = 'change', payload, '') AS payload FROM heard WHERE number > ? ORDER BY number LIMIT ?",
    ),
  ];
  const take = (payload: string): void => {
    const fact = { seq: 1, id: 'change', kind: 'change', at: 0, tick: 1, payload: JSON.parse(payload) };
    const understood = understand('here', fact);
    if (understood.kind !== 'fact' || understood.entry.kind !== 'change') return;
    const change = understood.entry.payload;
    const edits = known.get(change.attendeeId) ?? { fields: new Set(), isWalkIn: false, wasReplaced: false };
    known.set(change.attendeeId, edits);
    note(edits, change);
    if (change.what === 'substitutes') replaced.set(change.attendeeId, change.forId);
  };
  for (const table of tables) {
    let rows = table.all(0, factsAtOnce);
    for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
      for (const { payload } of rows) if (payload !== '') take(payload);
      await nextTurn();
      rows = table.all(last.place, factsAtOnce);
    }
  }
  return {
    holds: (attendee, field) => {
      const edits = known.get(attendee.id);
      if (edits === undefined) return false;
      if (edits.wasReplaced || edits.fields.has(field)) return true;
      // What was typed at the door stands; what was not asked there may come from the list.
      return edits.isWalkIn && field !== 'code' && !isEmpty(attendee[field]);
    },
    cameFor: (attendeeId) => replaced.get(attendeeId) ?? null,
  };
};
