import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type Kiosk, launchKiosk, launchUnready } from '#tests/helpers/kiosk.ts';

let dataFolder = '';
let database = '';
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'einlass-trouble-'));
  const first = await launchKiosk({ role: 'desk', dataFolder });
  await first.close();
  const [event = ''] = readdirSync(join(dataFolder, 'events'));
  database = join(dataFolder, 'events', event, 'einlass.sqlite');
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const launchIntoTrouble = async (lang: 'de' | 'en'): Promise<Kiosk> => {
  const kiosk = await launchUnready({ role: 'desk', lang, dataFolder });
  onTestFinished(() => kiosk.close());
  return kiosk;
};

test('a damaged database is not opened, is kept, and a person may start anew', async () => {
  const damaged = Buffer.alloc(8_192, 'not a database');
  writeFileSync(database, damaged);
  rmSync(`${database}-wal`, { force: true });
  const kiosk = await launchIntoTrouble('en');
  expect(await kiosk.told('trouble')).toMatchObject({ code: 'damaged', data: dataFolder });
  await kiosk.page.waitForSelector('main[data-code="damaged"]');
  expect(await kiosk.page.textContent('h1')).toBe('The event’s file is damaged');
  expect(readFileSync(database).equals(damaged)).toBe(true);

  await kiosk.page.getByRole('button', { name: 'Start anew …' }).click();
  await kiosk.page.getByRole('button', { name: 'Set aside and start anew' }).click();
  expect(await kiosk.told('ready')).toMatchObject({ data: dataFolder });
  expect(kiosk.page.url()).toBe('kiosk://app/index.html');
  const kept = readdirSync(join(dataFolder, 'events'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).equals(damaged));
  expect(kept).toHaveLength(1);
});

test('a database of a newer version is left alone, in German words', async () => {
  const newer = new Sqlite(database);
  newer.pragma('user_version = 9999');
  newer.close();
  const kiosk = await launchIntoTrouble('de');
  expect(await kiosk.told('trouble')).toMatchObject({ code: 'from-the-future' });
  await kiosk.page.waitForSelector('main[data-code="from-the-future"]');
  expect(await kiosk.page.textContent('h1')).toBe('Diese Daten stammen von einer neueren Version');
  expect(await kiosk.page.getByRole('button', { name: 'Neu beginnen …' }).count()).toBe(0);
});

test('a database in use is opened by itself as soon as it is free', async () => {
  const other = new Sqlite(database);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  const kiosk = await launchIntoTrouble('en');
  expect(await kiosk.told('trouble')).toMatchObject({ code: 'in-use' });
  other.close();
  expect(await kiosk.told('ready')).toMatchObject({ data: dataFolder });
});
