import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasCamera, ticketPlayerVideo } from '#scripts/start/ticket-player.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'einlass-player-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a video device is a camera', async () => {
  await writeFile(join(folder, 'tty0'), '');
  expect(await hasCamera(folder)).toBe(false);
  await writeFile(join(folder, 'video0'), '');
  expect(await hasCamera(folder)).toBe(true);
});

test('the video is made once and kept', async () => {
  const file = await ticketPlayerVideo(folder);
  const { size, mtimeMs } = await stat(file);
  expect(size).toBeGreaterThan(100_000);
  expect(await ticketPlayerVideo(folder)).toBe(file);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  expect(await readdir(folder)).toHaveLength(1);
});
