import { expect, test } from 'vitest';
import { openStore } from '#central/store/open-store.ts';
import { asHost, call, joinBy, newCode } from '#tests/helpers/central/list-calls.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { startList } from '#tests/helpers/central/list-server.ts';
import { postgresForTests } from '#tests/helpers/test-postgres.ts';

const newAddress = postgresForTests();

const startOn = async (url: string): Promise<TestList> => {
  const opened = await openStore(url);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  return startList({ store: opened.value });
};

test('two servers that start at once on one PostgreSQL are one list: codes, tokens and revocations hold at both', async () => {
  const url = await newAddress();
  const [one, other] = await Promise.all([startOn(url), startOn(url)]);
  const { link } = await newCode(one);
  const throughOther = new URL(link);
  throughOther.searchParams.set('a', `127.0.0.1:${other.port}`);
  const joined = await joinBy(throughOther.href);
  if (!joined.ok) throw new Error(joined.code);
  const { token } = joined.value.reply;
  expect(await joinBy(link)).toEqual({ ok: false, code: 'wrong-code' });

  const statusAt = async (list: TestList): Promise<number> =>
    (await call(list, 'POST', '/api/v1/events', { token, body: {} })).status;
  expect(await Promise.all([one, other].map(statusAt))).toEqual([400, 400]);
  const { body } = await asHost(other, 'GET', '/api/v1/stations');
  const station = (body as { stations: { id: string; isHost: boolean }[] }).stations.find(({ isHost }) => !isHost);
  await asHost(one, 'POST', `/api/v1/stations/${station?.id}/revoke`);
  expect((await call(other, 'POST', '/api/v1/feed', { token, body: {} })).body).toEqual({ code: 'revoked' });
}, 60_000);
