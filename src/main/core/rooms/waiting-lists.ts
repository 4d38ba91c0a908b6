import type { Database } from 'better-sqlite3';
import type { LogEntry } from '#shared/domain/scan.ts';
import { createWaitingFold, type Waiting } from '#shared/domain/waiting-list.ts';
import type { Attendees } from '../store/attendees.ts';

type Row = {
  readonly place: number;
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

/** Whoever waits for a place at a checkpoint and may have one, the first in line first. */
export type WaitingLists = (checkpointId: string) => ReadonlyArray<Waiting>;

/** The waiting lists of a database. Each question reads only what was recorded since the one before. */
export const prepareWaitingLists = (db: Database, attendees: Pick<Attendees, 'byId'>): WaitingLists => {
  const columns = 'id, seq, kind, at, tick, payload';
  const meant = "kind IN ('waiting', 'change')";
  const sources = [
    db.prepare<[number], Row>(`SELECT seq AS place, ${columns} FROM log WHERE seq > ? AND ${meant} ORDER BY seq`),
    db.prepare<[number], Row>(
      `SELECT number AS place, ${columns} FROM heard WHERE number > ? AND ${meant} ORDER BY number`,
    ),
  ].map((statement) => ({ statement, read: 0 }));
  const fold = createWaitingFold();
  const catchUp = (): void => {
    for (const source of sources) {
      for (const { place, payload, ...row } of source.statement.all(source.read)) {
        fold.add({ ...row, payload: JSON.parse(payload) as unknown } as LogEntry);
        source.read = place;
      }
    }
  };
  return (checkpointId) => {
    catchUp();
    return fold.at(checkpointId).filter(({ attendeeId }) => {
      const attendee = attendees.byId(attendeeId);
      // An import may have booked or cancelled somebody without a word about waiting.
      return attendee?.registration === 'valid' && !attendee.bookings.includes(checkpointId);
    });
  };
};
