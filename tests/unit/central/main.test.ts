import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const script = path.resolve(import.meta.dirname, '../../../src/central/main.ts');
const start = (folder: string, event: string, token = 'token') => {
  const eventFile = path.join(folder, 'event.json');
  writeFileSync(eventFile, event);
  const options = ['--db', `sqlite:${path.join(folder, 'central.sqlite')}`, '--port', '0', '--event', eventFile];
  const env = { ...process.env, EINLASS_STATION_TOKEN: token };
  return spawnSync(process.execPath, [script, ...options], { env, encoding: 'utf8', timeout: 15_000 });
};

test.each([
  ['no JSON', 'hello', 'cannot be read'],
  ['JSON of something else', '{"name":"x"}', 'does not describe an event'],
])('an event file with %s is said to be wrong, and nothing starts', (_what, event, words) => {
  const { status, stderr } = start(tempFolder(), event);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

test('without a token it says how to start it', () => {
  const { status, stderr } = start(tempFolder(), '{}', '');
  expect(status).toBe(1);
  expect(stderr).toContain('EINLASS_STATION_TOKEN');
});
