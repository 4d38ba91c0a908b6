import type { Database } from 'better-sqlite3';
import type { HeardFact } from '#shared/contract/fleet/feed.ts';
import { understand } from '#shared/contract/facts.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { subjectOf } from '#shared/domain/scan.ts';
import type { Log } from './log.ts';
import type { TickClock } from './tick-clock.ts';

/** Facts of other stations, as they wrote them; those that mean nothing to this version are kept too. */
export type HeardFacts = {
  /** Keeps a fact inside the caller's transaction; null for one that stands here already, or that counts for nothing. */
  readonly keep: (fact: HeardFact) => StationEntry | null;
  readonly ofAttendee: (attendeeId: string) => ReadonlyArray<StationEntry>;
  /** The next facts after a place in the order of their arrival here, and the place to go on from; null for no more. */
  readonly after: (
    place: number,
    limit: number,
  ) => { readonly facts: ReadonlyArray<StationEntry>; readonly place: number } | null;
};

type Row = {
  readonly number: number;
  readonly id: string;
  readonly station_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

const factOf = ({ station_id: stationId, payload, ...sent }: Row): ReadonlyArray<StationEntry> => {
  const understood = understand(stationId, { ...sent, payload: JSON.parse(payload) });
  return understood.kind === 'fact' ? [understood.entry] : [];
};

/** The facts heard in a database. */
export const openHeard = (db: Database, log: Pick<Log, 'holds'>, ticks: TickClock): HeardFacts => {
  const columns = 'number, id, station_id, seq, kind, at, tick, payload';
  const insert = db.prepare(
    'INSERT OR IGNORE INTO heard (id, station_id, seq, kind, at, tick, attendee_id, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const ofAttendee = db.prepare<[string], Row>(`SELECT ${columns} FROM heard WHERE attendee_id = ?`);
  const after = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM heard WHERE number > ? ORDER BY number LIMIT ?`,
  );
  return {
    keep: (fact) => {
      const { id, stationId, seq, kind, at, tick, payload } = fact;
      ticks.seen(tick);
      // Written here, in an earlier life of this log.
      if (log.holds(seq, id)) return null;
      const understood = understand(stationId, fact);
      const entry = understood.kind === 'fact' ? understood.entry : null;
      const attendeeId = entry === null ? null : subjectOf(entry);
      const { changes } = insert.run(id, stationId, seq, kind, at, tick, attendeeId, JSON.stringify(payload));
      return changes === 0 ? null : entry;
    },
    ofAttendee: (attendeeId) => ofAttendee.all(attendeeId).flatMap(factOf),
    after: (place, limit) => {
      const rows = after.all(place, limit);
      const last = rows.at(-1);
      return last === undefined ? null : { facts: rows.flatMap(factOf), place: last.number };
    },
  };
};
