import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter, type SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { prepareOwnEvent } from './own-event.ts';

// One visit to the editor: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };

let display: Display;
let folder: string;
let printer: SimulatedPrinter;
let kiosk: ReadyKiosk;

const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);
const pictures = (): Locator => kiosk.page.locator('.layout-preview[data-state="drawn"] img');
const sources = (): Promise<ReadonlyArray<string>> =>
  pictures().evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
const nameBlock = (): Locator => kiosk.page.getByRole('listitem', { name: 'Name', exact: true });
const printed = async (): Promise<Uint8Array> => {
  const before = printer.badges.length;
  await askStation(kiosk, 'badge.test', undefined);
  await printer.badgesReach(before + 1);
  return printer.badges[before]?.image.data ?? new Uint8Array();
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-layout-'));
  printer = await startSimulatedPrinter();
  prepareOwnEvent(folder);
  kiosk = await launchKiosk({ lang: 'de', dataFolder: folder, env: { CUPS_SERVER: join(folder, 'none') } });
  const saved = await askStation(kiosk, 'settings.save', { printer: networkPrinter(printer.address) });
  if (!saved.ok) throw new Error(saved.code);
  await kiosk.page.getByRole('tab', { name: 'Namensschild' }).click(soon);
});

afterAll(async () => {
  await kiosk.close();
  await printer.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('three names are shown as they would be printed, at true size', async () => {
  await expect.poll(() => pictures().count(), soon).toBe(3);
  expect(new Set(await sources()).size).toBe(3);
  const { width } = (await pictures().first().boundingBox()) ?? { width: 0 };
  expect(width).toBeCloseTo((72 / 25.4) * 96, 0);
  expect(await axeFindings(kiosk)).toEqual([]);
});

test('a change is seen at once, kept under a name of its own, and printed when all badges shall have it', async () => {
  const before = await sources();
  const usual = await printed();
  await nameBlock().getByRole('radio', { name: 'S', exact: true }).click(soon);
  await kiosk.page.getByText('Geändert, noch nicht gespeichert').waitFor(soon);
  await expect.poll(async () => (await sources()).filter((source) => !before.includes(source)).length, soon).toBe(3);
  expect(Buffer.compare(await printed(), usual)).toBe(0);

  // A look at another section loses nothing.
  await kiosk.page.getByRole('tab', { name: 'PIN' }).click(soon);
  await kiosk.page.getByRole('tab', { name: 'Namensschild' }).click(soon);
  await kiosk.page.getByText('Geändert, noch nicht gespeichert').waitFor(soon);

  await press('Speichern als …');
  await kiosk.page.getByLabel('Name des Layouts').fill('Kleiner Name');
  await kiosk.page.getByRole('dialog').getByRole('button', { name: 'Layout speichern' }).click(soon);
  await kiosk.page.getByText('„Kleiner Name“ ist gespeichert.').waitFor(soon);
  await press(/Für alle/u);
  await kiosk.page.getByRole('option', { name: 'Kleiner Name' }).click(soon);
  await expect
    .poll(async () => (await askStation(kiosk, 'station.state', undefined)).settings.layouts.usual, soon)
    .toBe('Kleiner Name');
  expect(Buffer.compare(await printed(), usual)).not.toBe(0);
});

test('blocks move by keyboard, and the focus goes with them', async () => {
  const names = (): Promise<string[]> =>
    kiosk.page.locator('.layout-block').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  const before = await names();
  const down = kiosk.page.getByRole('button', { name: 'Kategorie nach unten' });
  await down.focus();
  await kiosk.page.keyboard.press('Enter');
  await expect.poll(names, soon).not.toEqual(before);
  await expect.poll(() => down.evaluate((button) => button === document.activeElement), soon).toBe(true);
  await press('Änderungen verwerfen');
  await expect.poll(names, soon).toEqual(before);
});

test('without a name, and with unsaved changes on the way out, it says so', async () => {
  await nameBlock().getByRole('switch').press('Space');
  await kiosk.page.getByText('Dieses Layout zeigt keinen Namen.').waitFor(soon);
  await press('Fertig, zum Einlass');
  await kiosk.page.getByRole('dialog', { name: 'Layout nicht gespeichert' }).waitFor(soon);
  await press('Abbrechen');
  await press('Änderungen verwerfen');
  await expect.poll(() => kiosk.page.getByText('Dieses Layout zeigt keinen Namen.').count(), soon).toBe(0);
});

test('a copy is put where the screen says, and a deleted layout is told of where badges should have it', async () => {
  await press('Exportieren');
  const said = await kiosk.page.getByText(/^Eine Kopie liegt hier: /u).innerText(soon);
  expect(existsSync(said.replace('Eine Kopie liegt hier: ', ''))).toBe(true);
  await press('Layout löschen');
  await kiosk.page.getByRole('dialog').getByRole('button', { name: 'Layout löschen' }).click(soon);
  await kiosk.page.getByText('„Kleiner Name“ wurde gelöscht.').waitFor(soon);
  await kiosk.page
    .getByText('Kleiner Name (fehlt)')
    .first()
    .waitFor({ ...soon, state: 'attached' });
});
