import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { usualPort } from '#core/sync/hosted-list.ts';
import { forkedHosts } from '#tests/helpers/central/forked-host.ts';
import type { TestSync } from '#tests/helpers/central/station.ts';
import { openStation, syncOf } from '#tests/helpers/central/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 90_000, interval: 5 };
const caughtUp = (sync: TestSync) =>
  vi.waitFor(() => expect(sync.state()).toMatchObject({ kind: 'connected', waiting: 0 }), soon);
const arrived = async (sync: TestSync): Promise<number> => {
  const state = sync.state();
  if (state.kind !== 'connected') throw new Error(state.kind);
  const counts = (await (await fetch(state.liveUrl.replace('/live', '/live/counts'))).json()) as { arrived: number };
  return counts.arrived;
};

const contentOf = (db: Database.Database, table: 'entry' | 'log'): ReadonlyArray<unknown> =>
  db.prepare(`SELECT id, kind, at, tick, payload FROM ${table} ORDER BY seq`).all();

test('the list killed again and again under load loses nothing and counts nothing twice', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  const hosts = forkedHosts();
  const sync = syncOf(station, folder, { startCentral: hosts.start });
  const kills = 5;
  for (let round = 0; round < kills; round += 1) {
    const before = Number(station.setting('sync.cursor'));
    station.admit(2_000);
    sync.nudge();
    // In the midst of the backlog: some of it acknowledged, some of it under way.
    await vi.waitFor(() => expect(Number(station.setting('sync.cursor'))).toBeGreaterThan(before), soon);
    hosts.kill();
    await vi.waitFor(() => expect(hosts.started()).toBe(round + 2), soon);
  }
  await caughtUp(sync);
  expect(await arrived(sync)).toBe(kills * 2_000);
  await sync.close();

  const list = new Database(path.join(folder, 'central.sqlite'));
  onTestFinished(() => void list.close());
  expect(contentOf(list, 'entry')).toEqual(contentOf(station.db, 'log'));
  expect(list.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(list.pragma('foreign_key_check')).toEqual([]);
});

test('a damaged list is put aside, and the station fills a new one', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(300);
  const hosts = forkedHosts();
  const first = syncOf(station, folder, { startCentral: hosts.start });
  await caughtUp(first);
  await first.close();
  writeFileSync(path.join(folder, 'central.sqlite'), 'scribbled over '.repeat(2_000));

  const second = syncOf(station, folder, { startCentral: hosts.start });
  await caughtUp(second);
  expect(await arrived(second)).toBe(300);
  expect(readdirSync(folder).some((name) => name.startsWith('central.sqlite.damaged-'))).toBe(true);
});

const occupy = async (port: number): Promise<number> => {
  const server = createServer();
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', resolve);
  });
  await listening.catch(() => undefined);
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo | null)?.port ?? port;
};

test('a port that somebody asked for is kept: taken, it is said, and used once it is free', async () => {
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  station.admit(2);
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '0.0.0.0', resolve));
  const { port } = blocker.address() as AddressInfo;
  const sync = syncOf(station, folder, { startCentral: forkedHosts().start, livePort: port });
  await vi.waitFor(() => expect(sync.state()).toEqual({ kind: 'unreachable', waiting: 2, cause: 'port-taken' }), soon);
  await new Promise((resolve) => blocker.close(resolve));
  await caughtUp(sync);
  expect(sync.state()).toMatchObject({ liveUrl: expect.stringContaining(`:${port}/live`) as string });
});

test('when nobody asked for a port, the next free one is taken', async () => {
  await occupy(usualPort);
  const folder = tempFolder();
  const station = openStation(path.join(folder, 'einlass.sqlite'));
  const sync = syncOf(station, folder, { startCentral: forkedHosts().start });
  await caughtUp(sync);
  expect(sync.state()).toMatchObject({ liveUrl: expect.not.stringContaining(`:${usualPort}/`) as string });
});
