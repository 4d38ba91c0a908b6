import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCodes } from '#scripts/demo/read-back.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { prepareOwnEvent } from './own-event.ts';

// One visit to the set-up from the first start on: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
const guestList = [
  'Vorname;Nachname;Betrieb;Status;Workshop;Ticketcode',
  'Anna;Kowalska;Werk Eins;bestätigt;;AAA111AAA',
  ';;Niemand GmbH;bestätigt;;BBB222BBB',
  'Boris;Lang;Werk Zwei;vielleicht;;CCC333CCC',
  'Chen;Li;Werk Drei;bestätigt;Origami;DDD444DDD',
  'Dora;Maar;Werk Vier;bestätigt;;AAA111AAA',
  'Emil;Ölmann;Werk Fünf;bestätigt;;EEE555EEE',
].join('\r\n');

let display: Display;
let folder: string;
let kiosk: ReadyKiosk;

const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);
const section = (name: string): Promise<void> => kiosk.page.getByRole('tab', { name, exact: true }).click(soon);
const says = (text: string | RegExp): Promise<void> => kiosk.page.getByText(text).first().waitFor(soon);
const count = (key: string): Promise<string> => kiosk.page.locator(`[data-count=${key}] strong`).innerText(soon);
const choose = async (field: string, option: string): Promise<void> => {
  await kiosk.page.getByRole('button', { name: new RegExp(field, 'u') }).click(soon);
  await kiosk.page.getByRole('option', { name: option, exact: true }).click(soon);
  await kiosk.page.getByRole('listbox').waitFor({ ...soon, state: 'detached' });
};
const giveFile = async (name: string, content: string | Uint8Array): Promise<void> => {
  const file = join(folder, name);
  writeFileSync(file, content);
  await kiosk.page.locator('input[type=file]').setInputFiles(file);
};
const registered = async (): Promise<number> =>
  (await askStation(kiosk, 'station.state', undefined)).headcount.registered;
const badRows = (): Locator => kiosk.page.locator('.import-bad tbody tr');

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-set-up-'));
  const dataFolder = join(folder, 'data');
  prepareOwnEvent(dataFolder);
  kiosk = await launchKiosk({ lang: 'de', dataFolder });
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the first start of an event of its own begins with the set-up and asks for the guest list', async () => {
  await kiosk.page.getByRole('heading', { name: 'Einrichtung' }).waitFor(soon);
  await says('Eigene Tagung');
  await says('Noch ist niemand angemeldet. Beginnen Sie mit Ihrer Gästeliste.');
  expect(await registered()).toBe(0);
});

test('a damaged workbook is declined with what to do instead; what only looks like a table, too', async () => {
  await giveFile('gaeste.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]));
  await says(/Die Datei ist beschädigt/u);
  await press('Andere Datei wählen');
  await giveFile(
    'gaeste.csv',
    Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
  );
  await says(/als \.xlsx oder CSV speichern/u);
  await press('Andere Datei wählen');
  expect(await registered()).toBe(0);
});

test('a copied table is pasted by a press; a clipboard without one says so', async () => {
  const copy = (text: string): Promise<void> =>
    kiosk.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await copy('kein Tisch');
  await press('Kopierte Tabelle einfügen');
  await says(/In der Zwischenablage ist keine Tabelle/u);
  await copy('Name\tOrganisation\nMaja Fuchs\tWerk Acht\n');
  await press('Kopierte Tabelle einfügen');
  await says(/1 Zeile gelesen/u);
  expect(await count('fresh')).toBe('1');
  await press('Abbrechen');
});

test('the preview counts the rows and lists bad ones with line, cause and content', async () => {
  await giveFile('liste.csv', guestList);
  await says(/6 Zeilen gelesen/u);
  expect([await count('fresh'), await count('bad')]).toEqual(['2', '4']);
  expect(await badRows().allInnerTexts()).toEqual([
    expect.stringMatching(/^3\s+Kein Name/u),
    expect.stringMatching(/^4\s+Unbekannter Status\s+vielleicht$/u),
    expect.stringMatching(/^5\s+Diesen Workshop gibt es nicht\s+Origami$/u),
    expect.stringMatching(/^6\s+Der Ticketcode steht zweimal in der Datei\s+AAA111AAA$/u),
  ]);
  expect(await registered()).toBe(0);
});

test('whoever takes nothing has nothing', async () => {
  await press('Nichts übernehmen');
  await says('Gästeliste hierher ziehen');
  expect(await registered()).toBe(0);
});

test('a column that was not recognised is given its meaning, and the good rows are taken', async () => {
  await giveFile('liste.csv', guestList);
  await says(/6 Zeilen gelesen/u);
  await choose('Betrieb', 'Organisation');
  await vi.waitFor(
    async () =>
      expect(await kiosk.page.getByRole('button', { name: /Betrieb/u }).innerText()).toContain('Organisation'),
    soon,
  );
  expect(await axeFindings(kiosk)).toEqual([]);
  await press('Die 2 guten Zeilen übernehmen');
  await says('Übernommen: 2 neu, 0 geändert.');
  await says('2 Personen sind angemeldet.');
  const [anna] = await askStation(kiosk, 'attendee.search', { query: 'Kowalska', limit: 5 });
  expect(anna?.attendee).toMatchObject({ name: 'Anna Kowalska', organisation: 'Werk Eins' });
  await press('Import zurücknehmen');
  await says(/brachte 2 neue Personen und änderte 0 Personen/u);
  expect(await axeFindings(kiosk)).toEqual([]);
  await press('Abbrechen');
  await says('2 Personen sind angemeldet.');
  await press('Druckbereitschaft prüfen');
  await kiosk.page.getByRole('heading', { name: 'Druckbereitschaft', exact: true }).waitFor(soon);
});

test('the live page is one scan away: the QR says the address that stands beside it', async () => {
  await section('Live-Seite');
  const picture = kiosk.page.getByRole('img', { name: 'QR-Code mit der Adresse der Live-Seite' });
  await picture.waitFor(soon);
  const shown = await kiosk.page.locator('.set-up-address').innerText();
  expect(await readCodes(await picture.screenshot(), folder, 'live')).toEqual([shown]);
  const port = new URL(shown).port;
  expect((await fetch(`http://127.0.0.1:${port}${new URL(shown).pathname}`)).status).toBe(200);
});

test.each(['light', 'dark'] as const)('%s: no section stands in the way of anybody', async (colorScheme) => {
  await kiosk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  for (const name of [
    'Gästeliste',
    'Listen',
    'Drucker',
    'Kamera',
    'Diese Station',
    'Stationen',
    'PIN',
    'Live-Seite',
    'Veranstaltung',
  ]) {
    await section(name);
    await kiosk.page.getByRole('heading', { name, exact: true }).waitFor(soon);
    expect({ name, findings: await axeFindings(kiosk) }).toEqual({ name, findings: [] });
  }
});

test('by keyboard alone: to a section, into a choice, and back', async () => {
  const { keyboard } = kiosk.page;
  await section('Gästeliste');
  await keyboard.press('ArrowDown');
  for (const next of ['Tickets', 'Listen', 'Protokoll']) {
    await kiosk.page.getByRole('tab', { name: next, selected: true }).waitFor(soon);
    await keyboard.press('ArrowDown');
  }
  await says('Gewählter Drucker');
  const station = kiosk.page.getByRole('tab', { name: 'Diese Station', selected: true });
  for (let steps = 0; steps < 8 && !(await station.isVisible()); steps += 1) await keyboard.press('ArrowDown');
  await says('Aufgabe');
  await keyboard.press('Tab');
  const focused = kiosk.page.locator(':focus');
  for (let steps = 0; steps < 5 && !(await focused.innerText()).includes('Empfangstisch'); steps += 1) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await kiosk.page.getByRole('listbox').waitFor(soon);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await says('Für Gäste: Ticket zeigen, Badge nehmen.');
  expect((await askStation(kiosk, 'station.state', undefined)).settings.role).toBe('self-service');
});

test('a PIN is set, and from then on stands in front of the set-up', async () => {
  await section('PIN');
  await says('Noch ist keine PIN gesetzt: jeder kann die Einrichtung öffnen.');
  await kiosk.page.getByLabel('Neue PIN').first().fill('12');
  await says('Bitte 4 bis 12 Ziffern');
  await kiosk.page.getByLabel('Neue PIN').first().fill('4711');
  await kiosk.page.getByLabel('Noch einmal').first().fill('4712');
  await says('Die beiden sind verschieden');
  await kiosk.page.getByLabel('Noch einmal').first().fill('4711');
  await press('PIN setzen');
  await says('Die PIN ist gesetzt.');
  await press('Fertig, zum Einlass');
  await says('Halten Sie Ihr Ticket vor die Kamera');
  expect(await askStation(kiosk, 'settings.save', { sound: false })).toEqual({ ok: false, code: 'locked' });
});

test('a wrong PIN waits, longer each time; the right one opens', async () => {
  const { page } = kiosk;
  await page.keyboard.press('Control+Shift+E');
  await says('Nur fürs Team');
  expect(await axeFindings(kiosk)).toEqual([]);
  const waiting = page.getByText(/Bitte noch \d+ Sekunden? warten/u);
  for (const [pin, words] of [
    ['0000', 'Bitte noch 1 Sekunde warten.'],
    ['1111', 'Bitte noch 2 Sekunden warten.'],
    ['2222', 'Bitte noch 4 Sekunden warten.'],
  ] as const) {
    await waiting.waitFor({ ...soon, state: 'detached' });
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await says(new RegExp(`Diese PIN stimmt nicht\\. ${words}`, 'u'));
  }
  expect(await askStation(kiosk, 'lock.unlock', { pin: '4711' })).toMatchObject({ ok: false, code: 'wait' });
  await page.keyboard.type('4711');
  expect(await page.getByRole('button', { name: 'Öffnen' }).isDisabled()).toBe(true);
  await press('Öffnen');
  await page.getByRole('heading', { name: 'Einrichtung' }).waitFor(soon);
});

test('everything is kept over a restart', async () => {
  kiosk = await kiosk.restart();
  await says('Halten Sie Ihr Ticket vor die Kamera');
  expect(await registered()).toBe(2);
});
