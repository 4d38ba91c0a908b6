import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackVerified } from '#scripts/runtime/package-archive.ts';
import { run } from '#scripts/runtime/run.ts';

let folder = '';
let archive = '';
let integrity = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'einlass-archive-'));
  archive = join(folder, 'thing-1.0.0.tgz');
  await mkdir(join(folder, 'source/package'), { recursive: true });
  await writeFile(join(folder, 'source/package/electron.zip'), 'the real thing');
  await run('tar', ['-czf', archive, '-C', join(folder, 'source'), 'package']);
  integrity = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
});
afterEach(() => rm(folder, { recursive: true }));

const unpack = (): Promise<void> => unpackVerified(archive, { name: 'thing', version: '1.0.0', integrity }, folder);

test('an archive with the pinned hash is unpacked', async () => {
  await unpack();
  expect(await readFile(join(folder, 'package/electron.zip'), 'utf8')).toBe('the real thing');
});

test.each([
  ['one byte changed', (bytes: Buffer) => bytes.fill(bytes.readUInt8(40) ^ 1, 40, 41)],
  ['the end missing', (bytes: Buffer) => bytes.subarray(0, -10)],
  ['more behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
])('an archive with %s is refused, and nothing of it is unpacked', async (_, corrupt) => {
  await writeFile(archive, corrupt(await readFile(archive)));
  await expect(unpack()).rejects.toThrow(/not the archive that Einlass was tested with/);
  expect(existsSync(join(folder, 'package'))).toBe(false);
});
