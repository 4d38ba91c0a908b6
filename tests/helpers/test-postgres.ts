import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type Postgres } from './postgres.ts';

/** A PostgreSQL for the tests of a file or a group; answers with how to get an empty database in it. */
export const postgresForTests = (): (() => Promise<string>) => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);
  return () => {
    if (server === null) throw new Error('PostgreSQL was not started.');
    return server.database();
  };
};
