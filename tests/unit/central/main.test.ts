import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { readOrganiserToken } from '#shared/contract/fleet/organiser-link.ts';
import { call, joinBy } from '#tests/helpers/central/list-calls.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const script = path.resolve(import.meta.dirname, '../../../src/central/main.ts');
const demoEvent = path.resolve(import.meta.dirname, '../../../resources/demo/event.json');

const run = (...words: ReadonlyArray<string>) =>
  spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', timeout: 15_000 });

/** The command serving on a port of this machine, until the test ends; `lines` are what it says. */
const serve = async (db: string, ...more: ReadonlyArray<string>) => {
  const words = ['--db', db, '--port', '0', '--host', '127.0.0.1', ...more];
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const { port } = JSON.parse(await next()) as { port: number };
  const stop = async (): Promise<unknown> => {
    child.kill('SIGTERM');
    return (await once(child, 'exit'))[0];
  };
  return { url: `http://127.0.0.1:${port}`, next, stop };
};

test('a server without a kiosk: the first start gives an organiser’s link, codes come by the command line, stations join', async () => {
  const db = `sqlite:${path.join(tempFolder(), 'central.sqlite')}`;
  const first = await serve(db, '--event', demoEvent);
  const greeting = await first.next();
  const link = /https:\/\/\S+/u.exec(greeting)?.[0] ?? 'none';
  const token = readOrganiserToken(new URL(link).hash) ?? 'none';
  expect(await call(first, 'GET', '/api/v1/stations', { token })).toMatchObject({ status: 200 });

  const { stdout } = run('pairing-code', '--db', db);
  const joined = await joinBy(/einlass:\S+/u.exec(stdout)?.[0] ?? 'none');
  expect(joined).toMatchObject({ ok: true, value: { reply: { event: { id: 'demo-fachtag' } } } });
  expect(await first.stop()).toBe(0);

  // The event and everybody's token are in the database.
  const second = await serve(db);
  expect(await call(second, 'GET', '/api/v1/stations', { token })).toMatchObject({
    body: { stations: [{ name: 'Door 2' }] },
  });
  const backup = path.join(tempFolder(), 'backup.sqlite');
  expect(run('backup', '--db', db, '--to', backup)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 stations'),
  });
  expect(run('backup', '--db', db, '--to', backup)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('empty'),
  });
  const restored = await serve(`sqlite:${backup}`);
  expect(await call(restored, 'GET', '/api/v1/stations', { token })).toMatchObject({ status: 200 });
  expect(await restored.stop()).toBe(0);

  expect(run('withdraw-links', '--db', db).status).toBe(0);
  expect(await call(second, 'GET', '/api/v1/stations', { token })).toMatchObject({ status: 401 });
  expect(await second.stop()).toBe(0);
  expect(await second.next()).toBe('undefined');

  expect(run('erase', '--db', db, '--yes-erase', 'another').status).toBe(1);
  expect(run('erase', '--db', db, '--yes-erase', 'demo-fachtag').status).toBe(0);
  const third = await serve(db, '--event', demoEvent);
  expect(await call(third, 'GET', '/api/v1/stations', { token })).toMatchObject({ status: 401 });
}, 60_000);

test.each([
  ['no JSON', 'hello', 'cannot be read'],
  ['JSON of something else', '{"name":"x"}', 'does not describe an event'],
])('an event file with %s is said to be wrong, and nothing starts', (_what, event, words) => {
  const folder = tempFolder();
  const file = path.join(folder, 'event.json');
  writeFileSync(file, event);
  const { status, stderr } = run('--db', `sqlite:${folder}/central.sqlite`, '--port', '0', '--event', file);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

test('a mistyped file is said to be missing and does not become a list', () => {
  const file = path.join(tempFolder(), 'lits.sqlite');
  const { status, stderr } = run('copy', '--from', `sqlite:${file}`, '--to', 'sqlite:elsewhere');
  expect(status).toBe(1);
  expect(stderr).toContain(file);
  expect(existsSync(file)).toBe(false);
});

test('a database without an event asks for one', () => {
  const { status, stderr } = run('--db', `sqlite:${tempFolder()}/central.sqlite`, '--port', '0');
  expect(status).toBe(1);
  expect(stderr).toContain('--event');
});

test('words that make no sense are answered with how it is used', () => {
  const { status, stderr } = run('--colour', 'red');
  expect(status).toBe(2);
  expect(stderr).toContain('npm run central -- --db');
});

test('a database address that is none is not said again, because it may hold a password', () => {
  const { status, stderr } = run('pairing-code', '--db', 'mysql://root:geheim@host/list');
  expect(status).toBe(1);
  expect(stderr).toContain('postgres://');
  expect(stderr).not.toContain('geheim');
});
