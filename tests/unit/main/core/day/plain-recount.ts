import Sqlite from 'better-sqlite3';
import { subjectOf, type Fact } from '#shared/domain/scan.ts';

type Row = { readonly id: string; readonly kind: string; readonly payload: string };

/** What a station's file says, counted in the plainest way, apart from the program's own folds. */
export type PlainCount = {
  readonly registered: number;
  readonly arrived: number;
  readonly inside: number;
  /** People of whom nothing is recorded, and who are on no list that was taken over. */
  readonly withoutHistory: ReadonlyArray<string>;
  /** People who may come and hold no ticket. */
  readonly withoutTicket: ReadonlyArray<string>;
  /** Facts about people who are not there. */
  readonly factsOfNobody: ReadonlyArray<string>;
};

type Movement = { readonly scanId: string; readonly attendeeId: string; readonly direction: 'entry' | 'exit' };

const pluck = (db: Sqlite.Database, sql: string): ReadonlyArray<string> => db.prepare<[], string>(sql).pluck().all();

/** Counts one checkpoint in the file of a station that is closed. */
export const plainRecount = (file: string, checkpointId: string): PlainCount => {
  const db = new Sqlite(file, { readonly: true });
  try {
    const facts = db
      .prepare<[], Row>('SELECT id, kind, payload FROM log ORDER BY seq')
      .all()
      .map(({ id, kind, payload }) => ({ id, ...({ kind, payload: JSON.parse(payload) } as Fact) }));
    const undone = new Set(facts.flatMap((fact) => (fact.kind === 'undo' ? [fact.payload.scanId] : [])));
    const movements = facts.flatMap((fact): Movement[] => {
      if (fact.kind !== 'scan' || fact.payload.verdict !== 'admitted' || undone.has(fact.id)) return [];
      const { attendeeId, checkpointId: where, direction } = fact.payload;
      return attendeeId === null || where !== checkpointId ? [] : [{ scanId: fact.id, attendeeId, direction }];
    });
    const entered = movements.filter(({ direction }) => direction === 'entry').map(({ attendeeId }) => attendeeId);
    const lastWay = new Map(movements.map(({ attendeeId, direction }) => [attendeeId, direction]));
    const people = new Set(pluck(db, 'SELECT id FROM attendee'));
    const imported = new Set(
      pluck(db, "SELECT id FROM attendee WHERE import_id IN (SELECT id FROM import WHERE state = 'done')"),
    );
    const about = new Set(facts.flatMap((fact) => subjectOf(fact) ?? []));
    return {
      registered: pluck(db, "SELECT id FROM attendee WHERE registration <> 'cancelled'").length,
      arrived: new Set(entered).size,
      inside: [...lastWay.values()].filter((direction) => direction === 'entry').length,
      withoutHistory: [...people].filter((id) => !imported.has(id) && !about.has(id)),
      withoutTicket: pluck(
        db,
        "SELECT id FROM attendee WHERE registration <> 'cancelled' AND key NOT IN (SELECT attendee FROM ticket)",
      ),
      factsOfNobody: [...about].filter((id) => !people.has(id)),
    };
  } finally {
    db.close();
  }
};
