import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { hostAt, openStation, syncOf } from '#tests/helpers/central/station.ts';
import type { Behaviour } from '#tests/helpers/central/strange-list.ts';
import { answer, obedient, startStrangeList } from '#tests/helpers/central/strange-list.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 60_000, interval: 5 };
const html = '<!doctype html><title>Welcome to our Wi-Fi</title><form>Please accept our terms</form>';

/** Greets properly, so that the fault hits the batch itself. */
const onBatches =
  (fault: Behaviour): Behaviour =>
  (sent, response, request) =>
    sent.entries.length === 0 ? answer(response, 200, { highest: 0, serverTime: 0 }) : fault(sent, response, request);

const faults: Readonly<Record<string, { readonly cause: 'refused' | 'stopped'; readonly fault: Behaviour }>> = {
  'the page of a captive portal': {
    cause: 'refused',
    fault: (_sent, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  },
  'a redirect to a captive portal': {
    cause: 'refused',
    fault: (_sent, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end(),
  },
  'the error page of a proxy': { cause: 'refused', fault: (_sent, response) => response.writeHead(502).end(html) },
  'a reply of another kind': { cause: 'refused', fault: (_sent, response) => answer(response, 200, { ok: true }) },
  'a cursor that is no number': {
    cause: 'refused',
    fault: (_sent, response) => answer(response, 200, { highest: '7', serverTime: 0 }),
  },
  'a cursor above what was sent': {
    cause: 'refused',
    fault: (_sent, response) => answer(response, 200, { highest: 1_000_000, serverTime: 0 }),
  },
  'a cursor that does not move': {
    cause: 'refused',
    fault: (_sent, response) => answer(response, 200, { highest: 0, serverTime: 0 }),
  },
  'a cursor below zero': {
    cause: 'refused',
    fault: (_sent, response) => answer(response, 200, { highest: -5, serverTime: 0 }),
  },
  'a wrong token': { cause: 'refused', fault: (_sent, response) => answer(response, 401, { code: 'unauthorised' }) },
  'a list that is busy': {
    cause: 'refused',
    fault: (_sent, response) => answer(response, 503, { code: 'busy', retryAfterSeconds: 0 }),
  },
  'a connection reset before the answer': {
    cause: 'stopped',
    fault: (_sent, _response, { socket }) => socket.resetAndDestroy(),
  },
  'an answer cut in its middle': {
    cause: 'stopped',
    fault: (_sent, response, { socket }) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"highest":3,', () => socket.destroy());
    },
  },
  'an answer without an end': {
    cause: 'refused',
    fault: (_sent, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = setInterval(() => response.write(' '.repeat(65_536)), 1);
      response.on('close', () => clearInterval(pour));
    },
  },
  'a small answer that unpacks to a hundred megabytes': {
    cause: 'refused',
    fault: (_sent, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(100 * 2 ** 20, ' '))),
  },
};

test.each(Object.entries(faults))(
  '%s acknowledges nothing, is said, and the log goes up once it is over',
  async (_what, { cause, fault }) => {
    const list = await startStrangeList(onBatches(fault));
    const folder = tempFolder();
    const station = openStation(path.join(folder, 'einlass.sqlite'));
    station.admit(3);
    const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
    await vi.waitFor(() => expect(sync.states).toContainEqual({ kind: 'unreachable', waiting: 3, cause }), soon);
    expect(station.setting('sync.cursor')).toBe(0);
    station.admit(1);

    list.behave(obedient);
    await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
    expect(station.setting('sync.cursor')).toBe(4);
    expect(station.log.after(0, 10)).toHaveLength(4);
  },
);

test('lost acknowledgements are harmless: the same batch comes again, and the cursor moves once', async () => {
  let lost = 0;
  const list = await startStrangeList((sent, response, request) => {
    if (sent.entries.length > 0 && lost < 5) {
      lost += 1;
      request.socket.destroy();
    } else obedient(sent, response, request);
  });
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(250);
  const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  const batches = list.seen.filter(({ entries }) => entries.length > 0);
  expect(batches.map(({ entries }) => entries[0]?.seq)).toEqual([1, 1, 1, 1, 1, 1, 201]);
  expect(new Set(batches.slice(0, 6).map(({ entries }) => JSON.stringify(entries))).size).toBe(1);
});

test('a list that refuses everything makes nothing go away', async () => {
  const list = await startStrangeList((_sent, response) => answer(response, 400, { code: 'malformed' }));
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(20);
  const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(list.seen.length).toBeGreaterThan(3), soon);
  expect(sync.state()).toEqual({ kind: 'unreachable', waiting: 20, cause: 'refused' });
  expect(station.setting('sync.held')).toBeUndefined();
  list.behave(onBatches((_sent, response) => answer(response, 400, { code: 'malformed' })));
  await vi.waitFor(() => expect(station.setting('sync.held')).toBeDefined(), soon);
  await vi.waitFor(() => expect(list.seen.length).toBeGreaterThan(20), soon);
  expect(Object.keys(station.setting('sync.held') as object)).toHaveLength(1);

  list.behave(obedient);
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
});

/** Acknowledges what it holds without a gap, and begins with nothing. */
const newList = (): Behaviour => {
  const held = new Map<string, Set<number>>();
  return ({ station, entries }, response) => {
    const numbers = held.get(station.epoch) ?? new Set();
    held.set(station.epoch, numbers);
    for (const { seq } of entries) numbers.add(seq);
    let highest = 0;
    while (numbers.has(highest + 1)) highest += 1;
    answer(response, 200, { highest, serverTime: 0 });
  };
};

test('a list that forgot is told everything anew', async () => {
  const list = await startStrangeList(newList());
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(5);
  const first = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(first.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  await first.close();
  const epoch = station.setting('sync.epoch');
  list.behave(newList());
  const before = list.seen.length;
  const second = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(second.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  expect(station.setting('sync.epoch')).not.toBe(epoch);
  expect(list.seen.slice(before).flatMap(({ entries }) => entries.map(({ seq }) => seq))).toEqual([5, 1, 2, 3, 4, 5]);
});
