import { connect } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startCentral } from '#central/server.ts';
import { liveCountsSchema } from '#shared/contract/sync.ts';
import { batchOf, conference, entriesOf, newStation, rosterOf, scanOf } from '#tests/helpers/central/facts.ts';
import { hosting, openStoreAt, startList, stationToken } from '#tests/helpers/central/list-server.ts';
import { readStream } from '#tests/helpers/central/stream.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const someBatch = () => batchOf(newStation(), entriesOf([rosterOf({ team: 4 }), scanOf('a', { category: 'team' })]));

test('acknowledges a batch and shows its counts', async () => {
  const list = await startList();
  expect(await list.bring(someBatch())).toBe(2);
  const counts = liveCountsSchema.parse(await (await fetch(`${list.url}/live/counts`)).json());
  expect(counts).toMatchObject({ registered: 4, arrived: 1, inside: 1, event: { name: conference.name } });
});

test.each([
  ['no token', undefined],
  ['a wrong token', 'Bearer wrong'],
  ['a token cut short', `Bearer ${stationToken.slice(0, -1)}`],
  ['a token of another scheme', `Basic ${stationToken}`],
])('%s is refused before the body is read', async (_what, authorization) => {
  const list = await startList();
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
  expect(await list.post('{ not json', { headers })).toEqual({ status: 401, body: { code: 'unauthorised' } });
});

test('whoever guesses tokens is slowed down; a station is not', async () => {
  const list = await startList();
  const guess = async (): Promise<number> =>
    (await list.post('{}', { headers: { authorization: 'Bearer guess' } })).status;
  const statuses: number[] = [];
  for (let tries = 0; tries < 70; tries += 1) statuses.push(await guess());
  expect(statuses.at(0)).toBe(401);
  expect(statuses.at(-1)).toBe(429);
  expect(await list.bring(someBatch())).toBe(2);
});

test('a live scan that comes behind the backlogs of eight stations is answered before most of them', async () => {
  const list = await startList();
  // Nine connections that are open, as those of stations are.
  await Promise.all(Array.from({ length: 9 }, async () => (await fetch(`${list.url}/live/counts`)).text()));
  const answered: string[] = [];
  const bring = async (what: string, scans: number): Promise<void> => {
    await list.bring(batchOf(newStation(), entriesOf(Array.from({ length: scans }, (_, n) => scanOf(`${what}-${n}`)))));
    answered.push(what);
  };
  await Promise.all([...Array.from({ length: 8 }, (_, n) => bring(`backlog-${n}`, 200)), bring('live', 1)]);
  expect(answered).toHaveLength(9);
  expect(answered.indexOf('live')).toBeLessThan(4);
});

const withEntry = (change: object): unknown => {
  const batch = someBatch();
  return { ...batch, entries: [{ ...batch.entries[0], ...change }] };
};

test.each([
  ['text that is no JSON', '<html>hello</html>'],
  ['half a batch', JSON.stringify(someBatch()).slice(0, 80)],
  ['a batch of something else', { hello: 1 }],
  ['an entry without an id', withEntry({ id: 7 })],
  ['an entry numbered zero', withEntry({ seq: 0 })],
  ['a prototype in disguise', JSON.stringify(someBatch()).replace('"payload":{', '"payload":{"__proto__":{"x":1},')],
  ['entries out of order', { ...someBatch(), entries: someBatch().entries.toReversed() }],
  [
    'too many entries',
    batchOf(newStation(), entriesOf(Array.from({ length: 201 }, (_, index) => scanOf(`a${index}`)))),
  ],
])('%s is malformed, and nothing of it is stored', async (_what, body) => {
  const list = await startList();
  expect(await list.post(body)).toEqual({ status: 400, body: { code: 'malformed' } });
  expect(await (await fetch(`${list.url}/health`)).json()).toMatchObject({ ok: true, entries: 0 });
});

test('a body beyond the limit is too large', async () => {
  const list = await startList();
  expect(await list.post({ text: 'x'.repeat(400_000) })).toEqual({ status: 413, body: { code: 'too-large' } });
});

test('a contradiction is a conflict', async () => {
  const list = await startList();
  const station = newStation();
  await list.bring(batchOf(station, entriesOf([scanOf('a')])));
  expect(await list.post(batchOf(station, entriesOf([scanOf('b')])))).toEqual({
    status: 409,
    body: { code: 'conflict' },
  });
  expect(list.logged).toContainEqual({ level: 'error', what: 'conflict', station: station.id, seq: 1 });
});

test('the log holds neither tokens nor payloads', async () => {
  const list = await startList();
  await list.post(batchOf(newStation(), entriesOf([{ kind: 'scan', payload: { name: 'Frau Öz' } }])));
  await list.post('Frau Öz', { headers: { authorization: 'Bearer Öz'.replace('Ö', 'O') } });
  expect(JSON.stringify(list.logged)).not.toMatch(/Öz|Oz|a-token/u);
  expect(list.logged).toHaveLength(1);
});

test('counts that did not change are not sent again', async () => {
  const list = await startList();
  const first = await fetch(`${list.url}/live/counts`);
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(`${list.url}/live/counts`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await list.bring(someBatch());
  expect((await fetch(`${list.url}/live/counts`, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('every answer carries the protective headers', async () => {
  const list = await startList();
  for (const place of ['/live', '/live/counts', '/health', '/nowhere']) {
    const { headers } = await fetch(list.url + place);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('serves the files of the built page and nothing beside them', async () => {
  const folder = tempFolder();
  const liveFolder = path.join(folder, 'live');
  mkdirSync(path.join(liveFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(liveFolder, 'index.html'), '<title>Live</title>');
  writeFileSync(path.join(liveFolder, 'assets', 'page.js'), 'let page;');
  writeFileSync(path.join(folder, 'secret'), 'secret');
  const list = await startList({ liveFolder });
  const status = async (place: string): Promise<number> =>
    (await fetch(list.url + place, { redirect: 'manual' })).status;
  expect(await (await fetch(`${list.url}/live`)).text()).toContain('Live');
  expect(await status('/live/assets/page.js')).toBe(200);
  expect(await status('/')).toBe(302);
  for (const place of [
    '/live/assets/../../secret',
    '/live/assets/..%2f..%2fsecret',
    '/live/assets/%2e%2e/%2e%2e/secret',
    '/live/assets/',
  ]) {
    expect(await status(place)).toBe(404);
  }
});

test('a page that was not built is said to be missing', async () => {
  const list = await startList({ liveFolder: tempFolder() });
  expect((await fetch(`${list.url}/live`)).status).toBe(503);
});

test('a taken port is an answer, and the store is closed', async () => {
  const first = await startList();
  const store = openStoreAt(path.join(tempFolder(), 'central.sqlite'));
  const second = await startCentral({
    store,
    port: first.port,
    host: '127.0.0.1',
    hosting,
    event: conference,
    liveFolder: 'out/live',
    clock: { now: Date.now, monotonic: () => performance.now() },
    log: () => undefined,
  });
  expect(second).toEqual({ ok: false, code: 'port-taken' });
  await expect(store.tally()).rejects.toThrow('destroyed');
});

test('open pages get the counts at once and at every change, and nothing twice', async () => {
  const list = await startList();
  const stream = await readStream(`${list.url}/live/stream`);
  expect((await stream.next('counts')).data).toMatchObject({ arrived: 0 });
  await list.bring(someBatch());
  const changed = await stream.next('counts');
  expect(changed.data).toMatchObject({ arrived: 1 });

  const again = await readStream(`${list.url}/live/stream`, { 'last-event-id': changed.id });
  expect((await again.any()).kind).toBe('beat');
});

test('a hundred changes at once are few messages, the last of them with all', async () => {
  const list = await startList();
  const stream = await readStream(`${list.url}/live/stream`);
  await stream.next('counts');
  const station = newStation();
  const startedAt = performance.now();
  for (const entry of entriesOf(Array.from({ length: 100 }, (_, index) => scanOf(`a${index}`))))
    await list.bring(batchOf(station, [entry]));
  const seen: unknown[] = [];
  for (let arrived = 0; arrived < 100;) {
    const { data } = await stream.next('counts');
    arrived = (data as { arrived: number }).arrived;
    seen.push(data);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  expect(seen.length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 1);
});

test('closing ends open pages and half-sent requests', async () => {
  const list = await startList();
  const stream = await readStream(`${list.url}/live/stream`);
  await stream.next('counts');
  const half = connect(list.port, '127.0.0.1');
  onTestFinished(() => void half.destroy());
  const cut = new Promise((resolve) => half.once('close', resolve));
  // However it is cut off: what matters is that it is.
  half.on('error', () => undefined);
  await once(half, 'connect');
  half.write('POST /api/v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  await list.close();
  expect(await stream.ended).toBe(true);
  await cut;
});
