import { networkInterfaces } from 'node:os';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readOrganiserToken } from '#shared/contract/fleet/organiser-link.ts';
import { batchOf, conference, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { asHost, call, joinBy, newCode, pairedStation } from '#tests/helpers/central/list-calls.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { hosting, startList, stationToken } from '#tests/helpers/central/list-server.ts';

const organiserOf = async (list: TestList): Promise<string> => {
  const { body } = await asHost(list, 'POST', '/api/v1/organiser-links');
  return readOrganiserToken(new URL((body as { url: string }).url).hash) ?? 'no token';
};
const batch = (id: string) => batchOf({ ...newStation(), id }, entriesOf([scanOf('a')]));

const managing = [
  ['GET', '/api/v1/stations'],
  ['PATCH', `/api/v1/stations/${randomUUID()}`],
  ['POST', `/api/v1/stations/${randomUUID()}/revoke`],
  ['GET', '/api/v1/audit'],
  ['POST', '/api/v1/pairing-codes'],
  ['POST', '/api/v1/organiser-links'],
  ['DELETE', '/api/v1/organiser-links'],
  ['PUT', '/api/v1/event'],
] as const;

test.each(managing)('%s %s is for the host and organisers alone', async (method, path) => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const organiser = await organiserOf(list);
  const status = async (own?: string): Promise<number> =>
    (await call(list, method, path, own === undefined ? {} : { token: own })).status;
  expect(await status()).toBe(401);
  expect(await status('x'.repeat(43))).toBe(401);
  expect(await status(token)).toBe(403);
  for (const own of [organiser, stationToken]) expect([200, 400, 404]).toContain(await status(own));
});

test('an organiser brings no facts', async () => {
  const list = await startList();
  const answer = await call(list, 'POST', '/api/v1/events', { token: await organiserOf(list), body: {} });
  expect(answer).toEqual({ status: 403, body: { code: 'forbidden' } });
});

test('links of organisers can be withdrawn, all at once', async () => {
  const list = await startList();
  const first = await organiserOf(list);
  const second = await organiserOf(list);
  expect((await call(list, 'DELETE', '/api/v1/organiser-links', { token: first })).status).toBe(200);
  for (const token of [first, second])
    expect((await call(list, 'GET', '/api/v1/stations', { token })).status).toBe(401);
  expect((await asHost(list, 'GET', '/api/v1/stations')).status).toBe(200);
});

test('no station speaks for another that the list knows; one that became another by a cloned disk does', async () => {
  const list = await startList();
  const first = await pairedStation(list, 'Door 2');
  const second = await pairedStation(list, 'Door 3');
  const bring = (id: string) => call(list, 'POST', '/api/v1/events', { token: second.token, body: batch(id) });
  expect(await bring(first.id)).toEqual({ status: 403, body: { code: 'forbidden' } });
  expect((await bring(second.id)).status).toBe(200);
  expect((await bring(randomUUID())).status).toBe(200);
});

test('a station that was revoked brings facts for a day, and nothing else is open to it', async () => {
  let now = Date.now();
  const list = await startList({ clock: { now: () => now, monotonic: () => performance.now() } });
  const { id, token } = await pairedStation(list);
  expect((await asHost(list, 'POST', `/api/v1/stations/${id}/revoke`)).status).toBe(200);
  expect(await call(list, 'GET', '/api/v1/stations', { token })).toEqual({ status: 403, body: { code: 'revoked' } });
  expect((await call(list, 'POST', '/api/v1/events', { token, body: batch(id) })).status).toBe(200);
  now += 86_400_001;
  expect(await call(list, 'POST', '/api/v1/events', { token, body: batch(id) })).toEqual({
    status: 403,
    body: { code: 'revoked' },
  });
});

test('a station that pairs again has a new token, and the old one is nobody’s', async () => {
  const list = await startList();
  const { id, token } = await pairedStation(list);
  await asHost(list, 'POST', `/api/v1/stations/${id}/revoke`);
  const again = await joinBy((await newCode(list)).link, 'Door 2', id);
  if (!again.ok) throw new Error(again.code);
  const status = async (own: string): Promise<number> =>
    (await call(list, 'POST', '/api/v1/events', { token: own, body: batch(id) })).status;
  expect(await status(again.value.reply.token)).toBe(200);
  expect(await status(token)).toBe(401);
});

test('the host is not put out of its own house', async () => {
  const list = await startList();
  expect(await asHost(list, 'POST', `/api/v1/stations/${hosting.id}/revoke`)).toEqual({
    status: 403,
    body: { code: 'forbidden' },
  });
});

test('a host whose disk was cloned comes back under another id, with its token', async () => {
  const first = await startList();
  await first.close();
  const id = randomUUID();
  const list = await startList({ file: first.file, hosting: { ...hosting, id } });
  const { body } = await asHost(list, 'GET', '/api/v1/stations');
  const stations = (body as { stations: { id: string; isHost: boolean }[] }).stations;
  expect(stations.map((station) => [station.id, station.isHost])).toEqual([
    [id, true],
    [hosting.id, false],
  ]);
});

test('a station is named and placed; who did it stands in the audit, newest first', async () => {
  const list = await startList();
  const { id } = await pairedStation(list);
  const organiser = await organiserOf(list);
  const change = { name: 'Nord', role: 'self-service', checkpointId: 'entrance' };
  expect((await call(list, 'PATCH', `/api/v1/stations/${id}`, { token: organiser, body: change })).status).toBe(200);
  const { body } = await asHost(list, 'GET', '/api/v1/stations');
  expect(body).toMatchObject({ stations: expect.arrayContaining([expect.objectContaining({ id, ...change })]) });

  const audit = await asHost(list, 'GET', '/api/v1/audit?limit=2');
  expect(audit.body).toMatchObject({
    lines: [
      { act: 'station-changed', actor: 'organiser', subject: expect.stringContaining(id) },
      { act: 'organiser-link-made', actor: hosting.name },
    ],
  });
  const [, second] = (audit.body as { lines: { number: number }[] }).lines;
  const before = await asHost(list, 'GET', `/api/v1/audit?before=${second?.number}&limit=1`);
  expect(before.body).toMatchObject({ lines: [{ act: 'station-paired', actor: 'Door 2', subject: id }] });
});

test.each([
  ['a name of no letters', { name: '' }],
  ['a role that there is not', { role: 'door' }],
  ['another shape', ['x']],
])('%s is malformed and changes nothing', async (_what, change) => {
  const list = await startList();
  const { id } = await pairedStation(list);
  expect((await asHost(list, 'PATCH', `/api/v1/stations/${id}`, change)).status).toBe(400);
  expect((await asHost(list, 'PATCH', '/api/v1/stations/hello', { name: 'x' })).status).toBe(400);
  expect((await asHost(list, 'PATCH', `/api/v1/stations/${randomUUID()}`, { name: 'x' })).status).toBe(404);
});

test('a new description of the event is kept under the next version, the same one is not', async () => {
  const list = await startList();
  const put = async (event: unknown): Promise<number> => (await asHost(list, 'PUT', '/api/v1/event', event)).status;
  const acts = async (): Promise<number> =>
    ((await asHost(list, 'GET', '/api/v1/audit')).body as { lines: { act: string }[] }).lines.filter(
      ({ act }) => act === 'event-changed',
    ).length;
  expect(await put(conference)).toBe(200);
  expect(await acts()).toBe(0);
  expect(await put({ ...conference, venue: 'Halle' })).toBe(200);
  expect(await acts()).toBe(1);
  expect(await put({ hello: 1 })).toBe(400);
});

test('a token that came over plain HTTP through something before the list is refused', async () => {
  const list = await startList();
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  const answer = await call(list, 'GET', '/api/v1/stations', { token: stationToken, headers });
  expect(answer).toEqual({ status: 403, body: { code: 'not-encrypted' } });
});

test('behind a proxy its word counts, and a machine’s own programs need none', async () => {
  const list = await startList({ showing: { kind: 'proxy' } });
  const status = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    (await call(list, 'GET', '/api/v1/stations', { token: stationToken, headers })).status;
  expect(await status({ 'x-forwarded-proto': 'https' })).toBe(200);
  expect(await status({ 'x-forwarded-proto': 'http' })).toBe(403);
  expect(await status({ 'x-forwarded-for': '203.0.113.9' })).toBe(403);
  expect(await status({})).toBe(200);
});

const ownAddress = Object.values(networkInterfaces())
  .flat()
  .find((info) => info?.family === 'IPv4' && !info.internal)?.address;

test.skipIf(ownAddress === undefined)('a token that came over plain HTTP from the network is refused', async () => {
  const list = await startList({ host: '0.0.0.0' });
  const url = `http://${ownAddress}:${list.port}`;
  expect(await call({ url }, 'GET', '/api/v1/stations', { token: stationToken })).toEqual({
    status: 403,
    body: { code: 'not-encrypted' },
  });
  expect((await call({ url }, 'GET', '/live/counts')).status).toBe(200);
});
