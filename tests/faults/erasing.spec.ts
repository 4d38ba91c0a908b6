import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chooseEvent } from '#core/event/choose-event.ts';
import { readErasures } from '#core/event/erasures.ts';
import { keepEventFolder, openEventFolder } from '#core/event/event-folder.ts';
import { sweepErased } from '#core/event/withdrawn-events.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const erasing = path.resolve('tests/helpers/faults/event-eraser.ts');
const manyExports = 30_000;

test('a deletion killed in the middle leaves no event, and the next start removes the rest and keeps one proof', async () => {
  const dataFolder = tempFolder();
  const resourcesFolder = path.resolve('resources');
  const chosen = chooseEvent({ dataFolder, resourcesFolder, eventFile: null, now: Date.now() });
  if (!chosen.ok) throw new Error(chosen.code);
  const { exportsFolder } = keepEventFolder(dataFolder, { ...chosen.value.event, id: 'fair', name: 'Fair' });
  mkdirSync(exportsFolder);
  for (let each = 0; each < manyExports; each += 1) writeFileSync(path.join(exportsFolder, `${each}.csv`), 'a name');

  const withdrawn = path.join(dataFolder, 'events/fair.aside-erased');
  const child = spawn(process.execPath, [erasing, dataFolder, 'fair'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const closed = once(child, 'close');
  while (!existsSync(path.join(dataFolder, 'erased.json'))) await setImmediate();
  child.kill('SIGKILL');
  await closed;

  expect(existsSync(withdrawn)).toBe(true);
  expect(openEventFolder(dataFolder, 'fair')).toBeNull();
  sweepErased(dataFolder);
  expect(readdirSync(path.join(dataFolder, 'events'))).toEqual([chosen.value.event.id]);
  expect(readErasures(dataFolder)).toMatchObject([{ eventName: 'Fair', at: 7, why: 'asked' }]);
});
