import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore, Intake } from './central-store.ts';
import { Contradiction } from './intake.ts';
import { createListeners } from './listeners.ts';
import type { OpenTrouble } from './open-database.ts';
import { takeAttendees } from './postgres/attendees.ts';
import { connect } from './postgres/connect.ts';
import { beginIntake, takeIn } from './postgres/intake.ts';
import { channel, listen } from './postgres/listening.ts';
import { personalTables, storeQueries } from './queries/all.ts';
import type { Tables } from './tables.ts';

/** A central list in PostgreSQL, which any number of servers may share: each hears of what the others stored. */
export const openPostgresStore = async (url: string): Promise<Outcome<CentralStore, OpenTrouble>> => {
  const connected = await connect(url);
  if (!connected.ok) return connected;
  const pool = connected.value;
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const listeners = createListeners();
  const listening = listen(url, listeners.tell);

  /** Wholly or not at all; others hear of it with the commit. */
  const transaction = async <T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const value = await work(client);
      await client.query(`NOTIFY ${channel}; COMMIT`);
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: unknown) => {
        broken = lost instanceof Error ? lost : new Error('lost');
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };
  const tell = async (): Promise<void> => {
    await pool.query('SELECT pg_notify($1, $2)', [channel, '']);
  };

  return {
    ok: true,
    value: {
      ...storeQueries(kysely, tell),
      intake: async (batch, receivedAt, inspect): Promise<Intake> => {
        try {
          return {
            kind: 'stored',
            ...(await transaction(beginIntake, (client) => takeIn(client, batch, receivedAt, inspect))),
          };
        } catch (error) {
          if (error instanceof Contradiction) return { kind: 'conflict', seq: error.seq };
          throw error;
        }
      },
      takeAttendees: (changes) => transaction('BEGIN', (client) => takeAttendees(client, changes)),
      erasePersonalData: async () => {
        await transaction('BEGIN', async (client) => {
          for (const table of personalTables) await client.query(`DELETE FROM ${table}`);
        });
        // Deleted rows stay readable in the files until this.
        for (const table of personalTables) await pool.query(`VACUUM (FULL) ${table}`);
      },
      onChange: listeners.add,
      close: async () => {
        await listening.close();
        await kysely.destroy();
      },
    },
  };
};
