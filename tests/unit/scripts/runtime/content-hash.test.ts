import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from '#scripts/runtime/content-hash.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'einlass-hash-'));
  await mkdir(join(root, 'src/deep'), { recursive: true });
  await writeFile(join(root, 'src/deep/a.ts'), 'one');
  await writeFile(join(root, 'src/b.ts'), 'two');
  await writeFile(join(root, 'lock.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

const hash = (): Promise<string> => contentHash(root, ['src', 'lock.json']);

test('file times do not matter', async () => {
  const before = await hash();
  await utimes(join(root, 'src/b.ts'), 0, 0);
  expect(await hash()).toBe(before);
});

test.each([
  ['a changed file', () => writeFile(join(root, 'src/deep/a.ts'), 'One')],
  ['a new file', () => writeFile(join(root, 'src/c.ts'), '')],
  ['a file that went', () => rm(join(root, 'src/b.ts'))],
  ['a file with another name', () => rename(join(root, 'src/b.ts'), join(root, 'src/c.ts'))],
  ['a file named for itself', () => writeFile(join(root, 'lock.json'), '{"a":1}')],
])('%s gives another hash', async (_, change) => {
  const before = await hash();
  await change();
  expect(await hash()).not.toBe(before);
});
