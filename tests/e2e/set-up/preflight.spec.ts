import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crowdMember, randomFrom } from '#scripts/bench/support/crowd.ts';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { namesByScript } from '#tests/helpers/names/names-by-script.ts';
import { prepareOwnEvent } from './own-event.ts';

// One visit to the set-up: each test goes on where the one before it ended.

const crowdSize = 1_500;
const soon = { timeout: 30_000 };
const inTheEnd = { timeout: 90_000 };

let display: Display;
let folder: string;
let kiosk: ReadyKiosk;

const row = (name: string, at: number): string =>
  `"${name.replaceAll('"', '""')}";"Werk ${at}";"CODE${String(at).padStart(8, '0')}"`;
const importNames = async (names: ReadonlyArray<string>, from: number): Promise<void> => {
  const file = join(folder, `list-${from}.csv`);
  writeFileSync(file, ['Name;Firma;Ticketcode', ...names.map((name, at) => row(name, from + at))].join('\r\n'));
  const preview = await askStation(kiosk, 'import.preview', { path: file, mapping: null });
  if (!preview.ok) throw new Error(preview.code);
  const applied = await askStation(kiosk, 'import.apply', { importId: preview.value.importId, onBadRows: 'refuse' });
  if (!applied.ok) throw new Error(applied.code);
};
const press = (name: string): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-preflight-'));
  const dataFolder = join(folder, 'data');
  prepareOwnEvent(dataFolder);
  kiosk = await launchKiosk({ lang: 'de', dataFolder });
  await kiosk.page.getByRole('tab', { name: 'Druckbereitschaft' }).click(soon);
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('with nobody on the list it says what comes first', async () => {
  await kiosk.page.getByText('Zuerst die Gästeliste').waitFor(soon);
  expect(await kiosk.page.getByRole('button', { name: 'Alle Badges prüfen' }).count()).toBe(0);
});

test('names in all scripts are all right, and the longest are shown', async () => {
  await importNames(Object.values(namesByScript), 0);
  await press('Alle Badges prüfen');
  await kiosk.page.getByText(/Alle \d+ Badges werden gut/u).waitFor(inTheEnd);
  await expect.poll(() => kiosk.page.locator('.preflight-picture').count(), soon).toBe(4);
  expect(await axeFindings(kiosk)).toEqual([]);
});

test('in a crowd exactly the hostile names are found, each with its badge', async () => {
  const random = randomFrom(7);
  const crowd = Array.from({ length: crowdSize }, (_, at) => crowdMember(at, random).name);
  const hostile = ['Ann 𓀀', '李㛃', 'W'.repeat(200)];
  await importNames([...crowd, ...hostile], 1_000);
  await press('Noch einmal prüfen');
  await kiosk.page.getByText('Bei 3 Personen ist etwas zu tun').waitFor(inTheEnd);
  await kiosk.page.getByText('Diese Zeichen werden leere Kästchen: U+13000').waitFor(soon);
  await kiosk.page.getByRole('option').first().click(soon);
  await kiosk.page.locator('.preflight-picture').waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
});

test('cancelled, it ends at once', async () => {
  await press('Noch einmal prüfen');
  await press('Abbrechen');
  await kiosk.page.getByText('Abgebrochen.').waitFor(soon);
  expect(await kiosk.page.getByRole('progressbar').count()).toBe(0);
});
