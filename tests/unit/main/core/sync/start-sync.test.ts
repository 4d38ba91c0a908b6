import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { hostAt, openStation, syncOf } from '#tests/helpers/central/station.ts';
import { forkedHosts } from '#tests/helpers/central/forked-host.ts';
import { answer, obedient, startStrangeList } from '#tests/helpers/central/strange-list.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 50_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });
const countsAt = async (liveUrl: string): Promise<{ arrived: number }> =>
  (await fetch(liveUrl.replace('/live', '/live/counts'))).json() as Promise<{ arrived: number }>;

test('a backlog goes up to the hosted list, a new fact follows within moments', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(1_001);
  const hosts = forkedHosts();
  const sync = syncOf(station, folder, { startCentral: hosts.start });
  expect(sync.state()).toEqual({ kind: 'starting' });
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  const state = sync.state();
  if (state.kind !== 'connected') throw new Error(state.kind);
  expect(await countsAt(state.liveUrl)).toMatchObject({ arrived: 1_001 });

  station.admit(1);
  const nudgedAt = performance.now();
  sync.nudge();
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ waiting: 0 }), { timeout: 2_000, interval: 1 });
  expect(performance.now() - nudgedAt).toBeLessThan(500);
  expect(await countsAt(state.liveUrl)).toMatchObject({ arrived: 1_002 });
});

test('batches hold at most 200 entries and only one is under way', async () => {
  let underWay = 0;
  let most = 0;
  const list = await startStrangeList((sent, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    setTimeout(() => {
      underWay -= 1;
      obedient(sent, response, undefined as never);
    }, 2);
  });
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(1_000);
  const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  expect(list.seen.map(({ entries }) => entries.length)).toEqual([0, 200, 200, 200, 200, 200]);
  expect(most).toBe(1);
});

test('token, identity and cursor stay over a restart, so that nothing is sent twice', async () => {
  const list = await startStrangeList(obedient);
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(3);
  const first = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(first.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  await first.close();
  const kept = ['station.id', 'sync.epoch', 'sync.token', 'sync.cursor'].map(station.setting);
  expect(kept[3]).toBe(3);

  list.behave((sent, response) => answer(response, 200, { highest: sent.entries.at(-1)?.seq ?? 3, serverTime: 0 }));
  const before = list.seen.length;
  station.admit(1);
  const second = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(second.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  expect(list.seen.slice(before).map(({ entries }) => entries.map(({ seq }) => seq))).toEqual([[3], [4]]);
  expect(['station.id', 'sync.epoch', 'sync.token'].map(station.setting)).toEqual(kept.slice(0, 3));
});

test('a station restored from a copy begins a new life and loses nothing of either', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'einlass.sqlite');
  const copy = path.join(folder, 'copy.sqlite');
  const hosts = forkedHosts();
  const original = openStation(file);
  original.admit(5);
  original.db.prepare("INSERT OR REPLACE INTO setting VALUES ('made', '1')").run();
  original.db.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(file, copy);
  const before = syncOf(original, folder, { startCentral: hosts.start });
  await vi.waitFor(() => expect(before.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  const identity = ['station.id', 'sync.epoch', 'sync.token'].map((key) => [
    key,
    JSON.stringify(original.setting(key)),
  ]);
  original.admit(4);
  before.nudge();
  await vi.waitFor(() => expect(before.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  await before.close();

  const restored = openStation(copy);
  for (const [key, value] of identity) restored.db.prepare('INSERT INTO setting VALUES (?, ?)').run(key, value);
  restored.db.prepare("INSERT INTO setting VALUES ('sync.cursor', '5')").run();
  restored.admit(2);
  const after = syncOf(restored, folder, { startCentral: hosts.start });
  await vi.waitFor(() => expect(after.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  expect(restored.setting('sync.epoch')).not.toBe(original.setting('sync.epoch'));
  const state = after.state();
  if (state.kind !== 'connected') throw new Error(state.kind);
  expect(await countsAt(state.liveUrl)).toMatchObject({ arrived: 11 });
});

test('a clone of a station, sent to another list of the same facts, becomes a station of its own', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(3);
  let refused = false;
  const list = await startStrangeList((sent, response) => {
    if (sent.entries.length > 0 && !refused) {
      refused = true;
      answer(response, 409, { code: 'conflict' });
    } else obedient(sent, response, undefined as never);
  });
  const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  const [first, last] = [list.seen[0]?.station, list.seen.at(-1)?.station];
  expect(last?.id).not.toBe(first?.id);
  expect(last?.epoch).not.toBe(first?.epoch);
  expect(sync.lines).toContainEqual({ level: 'warn', what: 'sync-begins-anew', cause: 'conflict' });
});

test('one entry that the list cannot read is held, and the rest goes on', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(100);
  const bad = 37;
  const list = await startStrangeList((sent, response) => {
    if (sent.entries.some(({ seq, kind }) => seq === bad && kind === 'scan'))
      answer(response, 400, { code: 'malformed' });
    else obedient(sent, response, undefined as never);
  });
  const sync = syncOf(station, folder, { startCentral: hostAt(list.port) });
  await vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
  expect(sync.lines).toContainEqual({ level: 'error', what: 'entry-held', seq: bad, cause: 'malformed' });
  expect(
    list.seen.flatMap(({ entries }) => entries).find(({ seq, kind }) => seq === bad && kind === 'held'),
  ).toBeDefined();
  expect(station.log.after(bad - 1, 1)[0]).toMatchObject({ seq: bad, kind: 'scan' });
  expect(station.log.after(0, 1_000)).toHaveLength(100);
});
