import Database from 'better-sqlite3';
import { createHeadcountFold, type StationEntry } from '#shared/domain/headcount.ts';
import type { Acknowledged } from './load.ts';
import { databaseIn } from '../support/database-in.ts';
import type { ToughStation } from './station.ts';

/** What became of all that was acknowledged. */
export type FleetCount = {
  readonly scans: number;
  readonly lost: number;
  readonly countedTwice: number;
  readonly silentlyCorrupt: number;
};

type Row = { id: string; seq: number; kind: string; at: number; tick: number; payload: string };

const rowsOf = (db: Database.Database, table: 'log' | 'entry'): ReadonlyArray<Row> =>
  db.prepare<[], Row>(`SELECT id, seq, kind, at, tick, payload FROM ${table}`).all();

const isWhole = (db: Database.Database): boolean =>
  db.pragma('integrity_check', { simple: true }) === 'ok' &&
  (db.pragma('foreign_key_check') as ReadonlyArray<unknown>).length === 0;

/**
 * Looks into the files of the host's list and of every station, none of which runs any more. Lost: acknowledged, or in a station's log, and not in
 * the list byte for byte. Counted twice: more arrivals on the live page than people in all logs together.
 */
export const countFleet = (
  host: ToughStation,
  stations: ReadonlyArray<ToughStation>,
  acknowledged: ReadonlyArray<Acknowledged>,
  shown: { readonly checkpointId: string; readonly arrived: number },
): FleetCount => {
  const list = new Database(databaseIn(host.dataFolder, 'central.sqlite'), { readonly: true });
  const listed = new Map(rowsOf(list, 'entry').map((row) => [row.id, row]));
  const fold = createHeadcountFold();
  let [lost, silentlyCorrupt] = [0, isWhole(list) ? 0 : 1];
  for (const station of stations) {
    const db = new Database(databaseIn(station.dataFolder, 'einlass.sqlite'), { readonly: true });
    if (!isWhole(db)) silentlyCorrupt += 1;
    const log = rowsOf(db, 'log');
    const own = new Set(log.map(({ id }) => id));
    lost += acknowledged.filter((one) => one.station === station && !own.has(one.scanId)).length;
    for (const row of log) {
      const there = listed.get(row.id);
      if (there?.payload !== row.payload || there.at !== row.at || there.tick !== row.tick) lost += 1;
      fold.add({ ...row, payload: JSON.parse(row.payload), stationId: station.name } as StationEntry);
    }
    db.close();
  }
  list.close();
  const arrived = fold.at(shown.checkpointId).arrived;
  return { scans: acknowledged.length, lost, countedTwice: Math.abs(shown.arrived - arrived), silentlyCorrupt };
};
