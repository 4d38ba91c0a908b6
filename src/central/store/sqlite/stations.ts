import type { Database } from 'better-sqlite3';
import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { FleetStore, StoredStation } from '../fleet-store.ts';

type Stations = Pick<
  FleetStore,
  'addStation' | 'stationByToken' | 'stations' | 'changeStation' | 'revokeStation' | 'heard'
>;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly role: StoredStation['role'];
  readonly checkpoint: string | null;
  readonly is_host: 0 | 1;
  readonly token_hash: string;
  readonly assignment: number;
  readonly paired_at: number;
  readonly revoked_at: number | null;
  readonly heard_at: number | null;
  readonly clock_offset: number | null;
  readonly report: string | null;
};

const stationOf = (row: Row): StoredStation => ({
  id: row.id,
  name: row.name,
  role: row.role,
  checkpointId: row.checkpoint,
  isHost: row.is_host === 1,
  tokenHash: row.token_hash,
  assignment: row.assignment,
  pairedAt: row.paired_at,
  revokedAt: row.revoked_at,
  heardAt: row.heard_at,
  clockOffset: row.clock_offset,
  report: row.report === null ? null : (JSON.parse(row.report) as StationReport),
});

/** The stations of a SQLite list. */
export const prepareStations = (db: Database): Stations => {
  const all = db.prepare<[], Row>('SELECT * FROM station ORDER BY is_host DESC, paired_at, id');
  const byId = db.prepare<[string], Row>('SELECT * FROM station WHERE id = ?');
  const byToken = db.prepare<[string], Row>('SELECT * FROM station WHERE token_hash = ?');
  const add = db.prepare<[string, string, 0 | 1, string, number]>(
    `INSERT INTO station (id, name, is_host, token_hash, assignment, paired_at) VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, is_host = excluded.is_host, revoked_at = NULL`,
  );
  const assign = db.prepare<[string, string | null, string | null, string]>(
    'UPDATE station SET name = ?, role = ?, checkpoint = ?, assignment = assignment + 1 WHERE id = ?',
  );
  const revoke = db.prepare<[number, string]>(
    'UPDATE station SET revoked_at = coalesce(revoked_at, ?), assignment = assignment + 1 WHERE id = ?',
  );
  const hear = db.prepare<[number, number, string | null, string]>(
    'UPDATE station SET heard_at = ?, clock_offset = ?, report = coalesce(?, report) WHERE id = ?',
  );
  return {
    addStation: async ({ id, name, isHost, tokenHash, pairedAt }) => {
      add.run(id, name, isHost ? 1 : 0, tokenHash, pairedAt);
    },
    stationByToken: async (tokenHash) => {
      const row = byToken.get(tokenHash);
      return row === undefined ? null : stationOf(row);
    },
    stations: async () => all.all().map(stationOf),
    changeStation: async (id, change) => {
      const row = byId.get(id);
      if (row === undefined) return false;
      const { name = row.name, role = row.role, checkpointId = row.checkpoint } = change;
      assign.run(name, role, checkpointId, id);
      return true;
    },
    revokeStation: async (id, at) => revoke.run(at, id).changes > 0,
    heard: async ({ stationId, at, clockOffset, report }) => {
      hear.run(at, clockOffset, report === null ? null : JSON.stringify(report), stationId);
    },
  };
};
