import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyList, importBench, previewFile } from '#tests/helpers/importing.ts';
import { openFile, storeOf } from '#tests/helpers/store.ts';
import { mountSmallDisk } from '#tests/helpers/faults/small-disk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const importing = path.resolve('tests/helpers/faults/list-importer.ts');
const list = (people: number): string =>
  ['Name;Firma;Ticketcode', ...Array.from({ length: people }, (_, n) => `Person ${n};Werk;CODE-${n}`)].join('\n');

test('an import killed in the middle is undone whole at the next start, and can be done again', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'einlass.sqlite');
  const csv = path.join(folder, 'list.csv');
  const before = importBench(storeOf(openFile(file)));
  await before.takeOver('Name;Firma;Ticketcode\nAnna;Alt;CODE-7');
  before.store.db.close();
  writeFileSync(csv, list(20_000));

  const child = spawn(process.execPath, [importing, file, csv], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');

  const { importer, people, store, takeOver } = importBench(storeOf(openFile(file)));
  expect(people().length).toBeGreaterThan(1);
  expect(await importer.undoUnfinished()).toBe(true);
  expect(people()).toMatchObject([{ name: 'Anna', organisation: 'Alt' }]);
  expect(store.attendees.byCode(['CODE-8'])).toBeNull();
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(await takeOver(list(300))).toEqual({ imported: 299, changed: 1, cancelled: 0, rejected: [] });
});

test('an import that fills the disk says so and leaves nothing of itself behind once there is space', async (context) => {
  const disk = mountSmallDisk(8);
  if (disk === null) return context.skip('mounting a small disk is not permitted here');
  const { importer, file, people, store } = importBench(storeOf(openFile(path.join(disk.folder, 'einlass.sqlite'))));
  disk.fill(1_500_000);
  const preview = await previewFile(importer, file(list(20_000)), null);
  const importId = preview.ok ? preview.value.importId : '';
  expect(await applyList(importer, importId, 'skip')).toEqual({ ok: false, code: 'disk-full' });
  disk.free();
  expect(await importer.undoUnfinished()).toBe(true);
  expect(people()).toEqual([]);
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
});
