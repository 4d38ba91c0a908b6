import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openJoined, joinedRow, type JoinedStore } from '#core/sync/joining/joined.ts';
import { openJoinedConnection, type JoinedConnection } from '#core/sync/joining/joined-connection.ts';
import { asList, type ListFinder } from '#core/sync/joining/list-finder.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openSettings } from '#core/store/stored-settings.ts';
import { makeCertificate, serveTls, type TestCertificate } from '#tests/helpers/central/tls-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const plain = { sealed: () => false, seal: (text: string) => text, open: (kept: string) => kept };
const listId = randomUUID();

const joinedTo = ({ cert }: TestCertificate, ...ports: ReadonlyArray<number>): JoinedStore => {
  const opened = openDatabase(path.join(tempFolder(), 'einlass.sqlite'));
  if (!opened.ok) throw new Error(opened.code);
  onTestFinished(() => void opened.value.close());
  const settings = openSettings(opened.value);
  const addresses = ports.map((port) => `127.0.0.1:${port}`);
  const rows = joinedRow({ listId, addresses, certificate: cert, token: 'secret' }, plain);
  for (const [key, value] of Object.entries(rows)) settings.write(key, value);
  return openJoined(settings, plain);
};

/** A network in which lists announce themselves at these ports. */
const announcing = (...found: ReadonlyArray<readonly [id: string, port: number]>): ListFinder => ({
  list: () => Promise.resolve(found.map(([id, port]) => ({ id, name: 'A list', address: `127.0.0.1:${port}` }))),
  close: () => undefined,
});

const open = (store: JoinedStore, finder: ListFinder): JoinedConnection => {
  const connection = openJoinedConnection(store, finder);
  if (connection === null) throw new Error('not joined');
  onTestFinished(connection.close);
  return connection;
};

const serve = (certificate: TestCertificate): Promise<number> =>
  serveTls(certificate, (request, response) => void response.end(request.headers.authorization ?? 'nobody'));
/** A port at which nothing listens. */
const nowhere = 1;

test('a list that moved is found by its announcement, and its address is remembered', async () => {
  const certificate = await makeCertificate();
  const port = await serve(certificate);
  const store = joinedTo(certificate, nowhere);
  const connection = open(store, announcing([randomUUID(), nowhere], [listId, port]));
  expect(await connection.search()).toBe(true);
  expect(connection.address()).toBe(`127.0.0.1:${port}`);
  expect(connection.liveUrl()).toBe(`http://127.0.0.1:${port}/live`);
  expect(store.read()?.addresses).toEqual([`127.0.0.1:${port}`, `127.0.0.1:${nowhere}`]);
  const { base, fetch } = connection.way();
  expect(await (await fetch(`${base}/`)).text()).toBe('nobody');
});

test('of several addresses the one where the list stands now is taken', async () => {
  const certificate = await makeCertificate();
  const port = await serve(certificate);
  const connection = open(joinedTo(certificate, nowhere, port), announcing());
  expect(await connection.search()).toBe(true);
  expect(connection.address()).toBe(`127.0.0.1:${port}`);
});

test('whoever announces the same id with another certificate is passed by', async () => {
  const certificate = await makeCertificate();
  const impostor = await serve(await makeCertificate());
  const store = joinedTo(certificate, nowhere);
  const connection = open(store, announcing([listId, impostor]));
  expect(await connection.search()).toBe(false);
  expect(connection.address()).toBe(`127.0.0.1:${nowhere}`);
  const real = await serve(certificate);
  const among = open(store, announcing([listId, impostor], [listId, real]));
  expect(await among.search()).toBe(true);
  expect(among.address()).toBe(`127.0.0.1:${real}`);
});

test('a list that stands nowhere is looked for in vain, and nothing is forgotten', async () => {
  const certificate = await makeCertificate();
  const store = joinedTo(certificate, nowhere);
  const before = store.read();
  expect(await open(store, announcing()).search()).toBe(false);
  expect(store.read()).toEqual(before);
});

test('an announcement is a list when it says which; its address leads nowhere else', () => {
  const service = { name: 'Fachtag', host: '192.168.1.7', port: 8177, facts: { id: listId, name: 'Fachtag 2026' } };
  expect(asList(service)).toEqual({ id: listId, name: 'Fachtag 2026', address: '192.168.1.7:8177' });
  expect(asList({ ...service, facts: {} })).toBeNull();
  expect(asList({ ...service, facts: { id: '../x' } })).toBeNull();
  expect(asList({ ...service, host: 'a@b' })).toBeNull();
  expect(asList({ ...service, port: 0 })).toBeNull();
});
