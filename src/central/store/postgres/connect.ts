import { Pool, types as pgTypes, type ClientConfig, type CustomTypesConfig, type PoolClient } from 'pg';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { OpenTrouble } from '../open-database.ts';
import { migrations } from './migrations.ts';

const int8 = 20;
const numeric = 1700;
// Every number of ours fits a double: times in milliseconds, counts and sequence numbers.
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : pgTypes.getTypeParser(oid, format)) as typeof pgTypes.getTypeParser,
};

const mostConnections = 10;
const connectMs = 10_000;
// Any number, the same for all servers of a database.
const migrationLock = 0x65_69_6e;

/** How a server talks to a database: connections that give up in time rather than wait for ever. */
export const connectionOptions = (url: string): ClientConfig => ({
  connectionString: url,
  types,
  connectionTimeoutMillis: connectMs,
  statement_timeout: 60_000,
  // A database that vanished without a word is noticed, also by a connection that only listens.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: 'einlass',
});

const migrate = async (client: PoolClient): Promise<Outcome<null, 'from-the-future'>> => {
  await client.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
  const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version');
  const version = rows[0]?.version ?? 0;
  if (version > migrations.length) return { ok: false, code: 'from-the-future' };
  for (const sql of migrations.slice(version)) await client.query(sql);
  await client.query('DELETE FROM schema_version');
  await client.query('INSERT INTO schema_version VALUES ($1)', [migrations.length]);
  return { ok: true, value: null };
};

/** Connects and brings the database to the newest layout, one server at a time and wholly or not at all. */
export const connect = async (url: string): Promise<Outcome<Pool, OpenTrouble>> => {
  const pool = new Pool({ ...connectionOptions(url), max: mostConnections });
  // A connection that breaks, idle or in use: whoever waits on it is told by a rejection, the next question opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const client = await pool.connect();
    let migrated: Outcome<null, 'from-the-future'>;
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
      migrated = await migrate(client);
      await client.query(migrated.ok ? 'COMMIT' : 'ROLLBACK');
    } finally {
      client.release();
    }
    if (migrated.ok) return { ok: true, value: pool };
    await pool.end();
    return migrated;
  } catch {
    await pool.end();
    return { ok: false, code: 'cannot-open' };
  }
};
