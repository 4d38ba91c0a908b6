import type { Database } from 'better-sqlite3';
import type { AuditLine } from '#shared/contract/fleet/stations.ts';
import type { FleetStore } from '../fleet-store.ts';

type Notes = Pick<
  FleetStore,
  'read' | 'write' | 'writeOnce' | 'settle' | 'settlements' | 'audit' | 'auditBefore' | 'erasePersonalData'
>;

/** Small values, settlements and the audit of a SQLite list. */
export const prepareNotes = (db: Database): Notes => {
  const read = db.prepare<[string], string>('SELECT value FROM value WHERE key = ?').pluck();
  const write = db.prepare<[string, string]>(
    'INSERT INTO value (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const writeOnce = db.prepare<[string, string]>('INSERT INTO value (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const settle = db.prepare<[string, string, string, number]>(
    `INSERT INTO settlement (finding, settled_by, note, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (finding) DO UPDATE SET settled_by = excluded.settled_by, note = excluded.note, at = excluded.at`,
  );
  const settlements = db.prepare<[], { findingId: string; by: string; note: string; at: number }>(
    'SELECT finding AS findingId, settled_by AS "by", note, at FROM settlement ORDER BY at',
  );
  const audit = db.prepare<[number, string, string, string]>(
    'INSERT INTO audit (at, actor, act, subject) VALUES (?, ?, ?, ?)',
  );
  const auditBefore = db.prepare<[number, number], AuditLine>(
    'SELECT number, at, actor, act, subject FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?',
  );
  const value = (key: string): unknown => {
    const text = read.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  };
  const erase = db.transaction(() => {
    for (const table of ['attendee', 'station', 'organiser', 'pairing_code', 'reservation', 'settlement', 'audit'])
      db.exec(`DELETE FROM ${table}`);
  });
  return {
    read: async (key) => value(key),
    write: async (key, given) => {
      write.run(key, JSON.stringify(given));
    },
    writeOnce: async (key, given) => {
      writeOnce.run(key, JSON.stringify(given));
      return value(key);
    },
    settle: async ({ findingId, by, note, at }) => {
      settle.run(findingId, by, note, at);
    },
    settlements: async () => settlements.all(),
    audit: async ({ at, actor, act, subject }) => {
      audit.run(at, actor, act, subject);
    },
    auditBefore: async (number, limit) => auditBefore.all(number ?? Number.MAX_SAFE_INTEGER, limit),
    erasePersonalData: async () => {
      erase.immediate();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.exec('VACUUM');
    },
  };
};
