import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { CentralStore } from '#central/store/central-store.ts';
import { openStore } from '#central/store/open-store.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { openedStore } from '#tests/helpers/central/stores.ts';
import { personNamed } from '#tests/helpers/central/people.ts';
import { postgresForTests } from '#tests/helpers/test-postgres.ts';

const newAddress = postgresForTests();
const bare = async (address: string): Promise<Client> => {
  const client = new Client(address);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};
const fine = (): null => null;
const some = (count: number) => entriesOf(Array.from({ length: count }, (_, index) => scanOf(`a${index}`)));
const nextChange = (store: CentralStore): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.onChange(() => {
      stop();
      resolve();
    });
  });
/** Ends what the stores of a database are connected by; answers how many connections that were. */
const killOthers = async (client: Client, state = '%'): Promise<number> => {
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'einlass' AND state LIKE $1`,
    [state],
  );
  return rowCount ?? 0;
};
/** Waits until so many connections of stores are as described. */
const until = async (client: Client, condition: string, count: number): Promise<void> => {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'einlass' AND ${condition}`,
  );
  if (rows.length < count) await until(client, condition, count);
};
const blocked = "wait_event_type = 'Lock'";
const listening = "query LIKE 'LISTEN%' AND state = 'idle'";

test('servers of one list hear of what another stored', async () => {
  const address = await newAddress();
  const [one, other] = [await openedStore(address), await openedStore(address)];
  await until(await bare(address), listening, 2);
  const told = nextChange(one);
  await other.intake(batchOf(newStation(), some(2)), 0, fine);
  await told;
  expect((await one.newest()).facts).toBe(2);
});

test('a connection that is cut in the middle of a batch leaves nothing of it, and the same batch then goes in', async () => {
  const address = await newAddress();
  const store = await openedStore(address);
  const [blocker, other] = [await bare(address), await bare(address)];
  const batch = batchOf(newStation(), some(5));
  await blocker.query('BEGIN');
  await blocker.query("SELECT last FROM counter WHERE name = 'entry' FOR UPDATE");
  const cut = Promise.allSettled([store.intake(batch, 0, fine)]);
  await until(other, blocked, 1);
  expect(await killOthers(other, 'active')).toBe(1);
  expect(await cut).toMatchObject([{ status: 'rejected', reason: { message: expect.stringContaining('terminat') } }]);
  await blocker.query('ROLLBACK');
  expect(await store.tally()).toMatchObject({ entries: 0, stations: 0 });
  expect(await store.intake(batch, 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 5 });
});

test('a query that is cut is a rejection, and the store answers again', async () => {
  const address = await newAddress();
  const store = await openedStore(address);
  const [blocker, other] = [await bare(address), await bare(address)];
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE station IN ACCESS EXCLUSIVE MODE');
  const cut = Promise.allSettled([store.stations()]);
  await until(other, blocked, 1);
  await killOthers(other, 'active');
  expect(await cut).toMatchObject([{ status: 'rejected', reason: { message: expect.stringContaining('terminat') } }]);
  await blocker.query('ROLLBACK');
  await expect.poll(() => store.stations(), { timeout: 10_000 }).toEqual([]);
});

test('after all connections are lost, a server listens again, and says so once more to whoever waits', async () => {
  const address = await newAddress();
  const [one, other] = [await openedStore(address), await openedStore(address)];
  const client = await bare(address);
  await until(client, listening, 2);
  const back = nextChange(one);
  expect(await killOthers(client)).toBeGreaterThan(1);
  await back;
  const told = nextChange(one);
  await other.intake(batchOf(newStation(), some(1)), 0, fine);
  await told;
  expect((await one.newest()).facts).toBe(1);
});

test('facts can be neither edited nor deleted', async () => {
  const address = await newAddress();
  const store = await openedStore(address);
  await store.intake(batchOf(newStation(), some(1)), 0, fine);
  const client = await bare(address);
  await expect(client.query('UPDATE entry SET at = 0')).rejects.toThrow('never edited');
  await expect(client.query('DELETE FROM entry')).rejects.toThrow('never edited or deleted');
});

test('what was erased leaves no pages behind', async () => {
  const address = await newAddress();
  const store = await openedStore(address);
  const client = await bare(address);
  const bytes = async (): Promise<number> =>
    Number((await client.query<{ size: string }>("SELECT pg_relation_size('attendee') AS size")).rows[0]?.size);
  await store.takeAttendees([{ id: 'a', tick: 1, stationId: newStation().id, attendee: personNamed('Minh') }]);
  expect(await bytes()).toBeGreaterThan(0);
  await store.erasePersonalData();
  expect(await bytes()).toBe(0);
});

test('many servers that start at once on an empty database make it once; a newer layout is refused', async () => {
  const address = await newAddress();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openedStore(address)));
  expect(await Promise.all(stores.map((store) => store.writeOnce('id', Math.random())))).toHaveLength(4);
  const client = await bare(address);
  await client.query('UPDATE schema_version SET version = 99');
  expect(await openStore(address)).toEqual({ ok: false, code: 'from-the-future' });
});
