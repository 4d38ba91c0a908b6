import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chooseEvent } from '#core/event/choose-event.ts';
import { eraseEvent } from '#core/event/erase-event.ts';
import { readErasures } from '#core/event/erasures.ts';
import { keepEventFolder, openEventFolder, type EventFolder } from '#core/event/event-folder.ts';
import { sweepErased, withdrawEvent } from '#core/event/withdrawn-events.ts';
import { mountSmallDisk } from '#tests/helpers/faults/small-disk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const erasing = path.resolve('tests/helpers/faults/event-eraser.ts');
const manyExports = 30_000;

/** An event beside the one that opens; answers the latter's id. */
const twoEventsIn = (dataFolder: string): { readonly fair: EventFolder; readonly openId: string } => {
  const resourcesFolder = path.resolve('resources');
  const chosen = chooseEvent({ dataFolder, resourcesFolder, eventFile: null, now: Date.now() });
  if (!chosen.ok) throw new Error(chosen.code);
  const fair = keepEventFolder(dataFolder, { ...chosen.value.event, id: 'fair', name: 'Fair' });
  mkdirSync(fair.exportsFolder);
  return { fair, openId: chosen.value.event.id };
};

test('a deletion killed in the middle leaves no event, and the next start removes the rest and keeps one proof', async () => {
  const dataFolder = tempFolder();
  const {
    fair: { exportsFolder },
    openId,
  } = twoEventsIn(dataFolder);
  for (let each = 0; each < manyExports; each += 1) writeFileSync(path.join(exportsFolder, `${each}.csv`), 'a name');

  const withdrawn = path.join(dataFolder, 'events/fair.aside-erased');
  const child = spawn(process.execPath, [erasing, dataFolder, 'fair'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const closed = once(child, 'close');
  while (!existsSync(withdrawn)) await setImmediate();
  child.kill('SIGKILL');
  await closed;

  expect(existsSync(withdrawn)).toBe(true);
  expect(openEventFolder(dataFolder, 'fair')).toBeNull();
  sweepErased(dataFolder);
  expect(readdirSync(path.join(dataFolder, 'events'))).toEqual([openId]);
  expect(readErasures(dataFolder)).toMatchObject([{ eventName: 'Fair', at: 7, why: 'asked' }]);
});

test('on a full disk an event is deleted all the same, and its proof kept in the room that it leaves', (context) => {
  const disk = mountSmallDisk(8);
  if (disk === null) return context.skip('mounting a small disk is not permitted here');
  const { fair, openId } = twoEventsIn(disk.folder);
  writeFileSync(path.join(fair.exportsFolder, 'list.csv'), 'a name\n'.repeat(20_000));
  disk.fill(0);
  expect(() => writeFileSync(path.join(fair.folder, 'more'), 'x'.repeat(5_000))).toThrow(/ENOSPC/u);
  eraseEvent({ dataFolder: disk.folder, binding: null }, { id: 'fair', eventName: 'Fair', at: 7, why: 'asked' });
  expect(readdirSync(path.join(disk.folder, 'events'))).toEqual([openId]);
  expect(readErasures(disk.folder)).toMatchObject([{ eventName: 'Fair', at: 7, why: 'asked' }]);
});

test('a deletion that is asked for again after a power cut keeps the proof of the first', () => {
  const dataFolder = tempFolder();
  const { openId } = twoEventsIn(dataFolder);
  const erasure = { eventName: 'Fair', startsAt: 5, at: 7, why: 'left-fleet', people: 3, facts: 4 } as const;
  withdrawEvent(dataFolder, 'fair', erasure);
  eraseEvent({ dataFolder, binding: null }, { id: 'fair', eventName: 'Fair', at: 9, why: 'left-fleet' });
  expect(readErasures(dataFolder)).toEqual([erasure]);
  expect(readdirSync(path.join(dataFolder, 'events'))).toEqual([openId]);
});
