import { mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkIntoProject } from '#scripts/runtime/electron-link.ts';

let folder = '';
let shared = '';
let project = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'einlass-link-'));
  shared = join(folder, 'shared/electron-1');
  project = join(folder, 'clone');
  await mkdir(join(shared, 'resources'), { recursive: true });
  await mkdir(project);
  await writeFile(join(shared, 'electron'), 'program', { mode: 0o755 });
  await writeFile(join(shared, 'resources/readme'), 'text');
  await writeFile(join(project, 'package.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

const link = (): Promise<string> => linkIntoProject(shared, join(project, '.cache'), project);

test('the program is the shared one, its app is the clone', async () => {
  const executable = await link();
  expect((await stat(executable)).ino).toBe((await stat(join(shared, 'electron'))).ino);
  expect(await readFile(join(executable, '../resources/app/package.json'), 'utf8')).toBe('{}');
  expect(await readdir(join(shared, 'resources'))).toEqual(['readme']);
});

test('two at once both find it whole, and leave nothing else behind', async () => {
  expect(new Set(await Promise.all([link(), link(), link()])).size).toBe(1);
  expect(await readdir(join(project, '.cache'))).toEqual(['electron-1']);
});

test('a clone that was moved still starts itself', async () => {
  await link();
  const moved = join(folder, 'moved');
  await rename(project, moved);
  const app = join(moved, '.cache/electron-1/resources/app');
  expect(await readlink(app)).not.toContain(folder);
  expect(await readFile(join(app, 'package.json'), 'utf8')).toBe('{}');
});
