import type { Database } from 'better-sqlite3';
import { understand } from '#shared/contract/facts.ts';
import { createWaitingFold, type Waiting } from '#shared/domain/waiting-list.ts';
import { bookingText } from './booked-rooms.ts';

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
export const prepareWaitingLists = (db: Database): WaitingLists => {
  const sources = (
    [
      ['log', 'seq'],
      ['heard', 'number'],
    ] as const
  ).map(([table, place]) => ({
    newest: db.prepare<[], number>(`SELECT coalesce(max(${place}), 0) FROM ${table}`).pluck(),
    between: db.prepare<[number, number], Row>(
      `SELECT ${place} AS place, id, seq, kind, at, tick, payload FROM ${table}
       WHERE ${place} > ? AND ${place} <= ? AND kind IN ('waiting', 'change')`,
    ),
    read: 0,
  }));
  // An import may have booked or cancelled somebody without a word about waiting.
  const mayHave = db
    .prepare<[string, string], 0 | 1>(
      "SELECT registration = 'valid' AND instr(bookings, ?) = 0 FROM attendee WHERE id = ?",
    )
    .pluck();
  const fold = createWaitingFold();
  const catchUp = (): void => {
    for (const source of sources) {
      const newest = source.newest.get() ?? 0;
      if (newest === source.read) continue;
      for (const row of source.between.all(source.read, newest)) {
        const understood = understand('', { ...row, payload: JSON.parse(row.payload) });
        if (understood.kind === 'fact') fold.add(understood.entry);
      }
      source.read = newest;
    }
  };
  return (checkpointId) => {
    catchUp();
    return fold.at(checkpointId).filter(({ attendeeId }) => mayHave.get(bookingText(checkpointId), attendeeId) === 1);
  };
};
