import type { Database } from 'better-sqlite3';
import type { StoredEntry } from '../central-store.ts';
import type { FleetStore, Quarantined } from '../fleet-store.ts';

type Facts = Pick<FleetStore, 'factsAfter' | 'factAt' | 'quarantine' | 'held' | 'contradicted' | 'contradictions'>;

const columns = 'e.number, s.station AS stationId, e.seq, e.id, e.kind, e.at, e.tick, e.payload';
const tables = 'entry e JOIN stream s ON s.number = e.stream';

/** The facts of a SQLite list as its stations and findings read them. */
export const prepareFacts = (db: Database): Facts => {
  const after = db.prepare<[number, string, string, number], StoredEntry>(
    `SELECT ${columns} FROM ${tables} WHERE e.number > ? AND NOT (s.station = ? AND s.epoch = ?) ORDER BY e.number LIMIT ?`,
  );
  const at = db.prepare<[number], string>('SELECT id FROM entry WHERE number = ?').pluck();
  const quarantine = db.prepare<[], Quarantined>(
    `SELECT ${columns}, q.cause FROM quarantine q JOIN entry e ON e.number = q.number JOIN stream s ON s.number = e.stream ORDER BY e.number`,
  );
  const held = db.prepare<[], StoredEntry>(`SELECT ${columns} FROM ${tables} WHERE e.kind = 'held' ORDER BY e.number`);
  const contradict = db.prepare<[string, string, number, number]>(
    'INSERT INTO contradiction (station, epoch, seq, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const contradictions = db.prepare<[], { stationId: string; epoch: string; seq: number; at: number }>(
    'SELECT station AS stationId, epoch, seq, at FROM contradiction ORDER BY at',
  );
  return {
    factsAfter: async (number, { stationId, epoch }, limit) => after.all(number, stationId, epoch, limit),
    factAt: async (number) => at.get(number) ?? null,
    quarantine: async () => quarantine.all(),
    held: async () => held.all(),
    contradicted: async ({ stationId, epoch, seq, at: when }) => {
      contradict.run(stationId, epoch, seq, when);
    },
    contradictions: async () => contradictions.all(),
  };
};
