import type { Kysely, Selectable } from 'kysely';
import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { FleetStore, StoredStation } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Stations = Pick<
  FleetStore,
  'addStation' | 'stationByToken' | 'stations' | 'changeStation' | 'revokeStation' | 'heard'
>;

const stationOf = (row: Selectable<Tables['station']>): StoredStation => ({
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

/** The stations of a list. */
export const stationQueries = (db: Kysely<Tables>): Stations => ({
  addStation: async ({ id, name, isHost, tokenHash, pairedAt }) => {
    const row = { id, name, is_host: isHost ? 1 : 0, token_hash: tokenHash, assignment: 1, paired_at: pairedAt };
    await db
      .insertInto('station')
      .values({
        ...row,
        role: null,
        checkpoint: null,
        revoked_at: null,
        heard_at: null,
        clock_offset: null,
        report: null,
      })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ token_hash: row.token_hash, is_host: row.is_host, revoked_at: null }),
      )
      .execute();
  },
  stationByToken: async (tokenHash) => {
    const row = await db.selectFrom('station').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
    return row === undefined ? null : stationOf(row);
  },
  stations: async () =>
    (
      await db.selectFrom('station').selectAll().orderBy('is_host', 'desc').orderBy('paired_at').orderBy('id').execute()
    ).map(stationOf),
  changeStation: async (id, { name, role, checkpointId }) => {
    const { numUpdatedRows } = await db
      .updateTable('station')
      .set((row) => ({
        assignment: row('assignment', '+', 1),
        ...(name === undefined ? {} : { name }),
        ...(role === undefined ? {} : { role }),
        ...(checkpointId === undefined ? {} : { checkpoint: checkpointId }),
      }))
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  revokeStation: async (id, at) => {
    const { numUpdatedRows } = await db
      .updateTable('station')
      .set((row) => ({ revoked_at: row.fn.coalesce('revoked_at', row.val(at)), assignment: row('assignment', '+', 1) }))
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  heard: async ({ stationId, at, clockOffset, report }) => {
    await db
      .updateTable('station')
      .set({
        heard_at: at,
        clock_offset: clockOffset,
        ...(report === null ? {} : { report: JSON.stringify(report) }),
      })
      .where('id', '=', stationId)
      .execute();
  },
});
