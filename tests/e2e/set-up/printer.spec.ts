import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StationSettings } from '#shared/contract/settings.ts';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter, type SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { startAvahi, type Avahi } from '#tests/helpers/spooler/avahi.ts';
import type { Daemon } from '#tests/helpers/spooler/daemon.ts';
import { prepareOwnEvent } from './own-event.ts';

// One visit to the printer section: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };

let display: Display;
let folder: string;
let avahi: Avahi;
let announced: Daemon;
let printer: SimulatedPrinter;
let kiosk: ReadyKiosk;

const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);
const says = (text: string | RegExp): Promise<void> => kiosk.page.getByText(text).first().waitFor(soon);
const chosen = (): Locator => kiosk.page.getByRole('region', { name: 'Gewählter Drucker' });
const row = (name: string): Locator => kiosk.page.getByRole('listitem').filter({ hasText: name });
const choose = async (field: RegExp, option: string): Promise<void> => {
  await kiosk.page.getByRole('button', { name: field }).click(soon);
  await kiosk.page.getByRole('option', { name: option, exact: true }).click(soon);
  await kiosk.page.getByRole('listbox').waitFor({ ...soon, state: 'detached' });
};
const settings = async (): Promise<StationSettings> => (await askStation(kiosk, 'station.state', undefined)).settings;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-printer-'));
  avahi = await startAvahi();
  printer = await startSimulatedPrinter();
  prepareOwnEvent(folder);
  // No spooler: what this machine knows is not the test's business.
  kiosk = await launchKiosk({ lang: 'de', dataFolder: folder, env: { CUPS_SERVER: join(folder, 'none') } });
  await kiosk.page.getByRole('tab', { name: 'Drucker' }).click(soon);
});

afterAll(async () => {
  await kiosk.close();
  await announced.stop();
  await printer.close();
  await avahi.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('while nothing is found, the screen says so and what to do', async () => {
  await says('Kein anderer Drucker gefunden. Ist er eingeschaltet und verbunden?');
  await chosen().getByText('Badges werden als Bilder abgelegt.').waitFor(soon);
  expect(await askStation(kiosk, 'printer.list', undefined)).toEqual([]);
});

test('a printer that is switched on appears by itself, and says how it is before it is chosen', async () => {
  announced = await avahi.publish('EPSON TM-m30III', '_pdl-datastream._tcp', printer.address.port, [
    'ty=EPSON TM-m30III',
    'usb_MFG=EPSON',
    'usb_MDL=TM-m30III',
  ]);
  await row('EPSON TM-m30III').waitFor(soon);
  await says('1 Drucker gefunden; es wird weiter gesucht.');
  expect(await row('EPSON TM-m30III').innerText()).toContain(`Netz, 127.0.0.1:${printer.address.port} · ESC/POS`);
  expect(printer.received()).toBe(0);

  printer.set({ coverOpen: true });
  await press('EPSON TM-m30III prüfen');
  await row('EPSON TM-m30III').getByText('Die Klappe ist offen').waitFor(soon);
  printer.set({ coverOpen: false });
  await press('EPSON TM-m30III prüfen');
  await row('EPSON TM-m30III').getByText('Bereit').waitFor(soon);
  expect((await settings()).printer).toEqual({ kind: 'tray' });
});

test('chosen, it stands on top with the focus, its paper and its state', async () => {
  await press('EPSON TM-m30III benutzen');
  await chosen().getByText('EPSON TM-m30III').waitFor(soon);
  await chosen().getByText('Rolle, 80 mm breit').waitFor(soon);
  await chosen().getByText('Bereit').waitFor(soon);
  await vi.waitFor(
    async () => expect(await chosen().evaluate((region) => region === document.activeElement)).toBe(true),
    soon,
  );
  expect((await settings()).printer).toMatchObject({ kind: 'direct', language: 'escpos', head: { dots: 576 } });
});

test('a test badge is confirmed by the printer, or it says why nothing was sent', async () => {
  await press('Probe-Badge drucken');
  await says('Der Drucker hat den Druck bestätigt.');
  expect(printer.badges).toHaveLength(1);
  await kiosk.page.getByRole('img', { name: 'Bild des Probe-Badges' }).waitFor();
  printer.set({ paper: 'out' });
  await press('Noch einmal fragen');
  await chosen().getByText('Das Papier ist zu Ende').waitFor(soon);
  await press('Probe-Badge drucken');
  await says('Der Drucker ist nicht bereit; es wurde nichts gesendet.');
  expect(printer.badges).toHaveLength(1);
  printer.set({ paper: 'ok' });
});

test('a printer that nothing announces is typed in', async () => {
  const address = kiosk.page.getByLabel('Adresse oder Gerät');
  const { host, port } = printer.address;
  await address.fill('kein drucker');
  await says('Das ist keine Adresse. Beispiele: 192.168.1.50 oder /dev/usb/lp0');
  expect(await kiosk.page.getByRole('button', { name: 'Diesen benutzen' }).isDisabled()).toBe(true);
  await address.fill(`${host}:1`);
  await press(/^Prüfen$/u);
  await says('Nicht erreichbar: ist er an und verbunden, stimmt die Adresse?');
  await address.fill(`${host}:${port}`);
  await press(/^Prüfen$/u);
  await kiosk.page.locator('section', { has: address }).getByText('Bereit').waitFor(soon);
});

test('another kind of printer proposes the paper that most likely lies in it', async () => {
  const { host, port } = printer.address;
  await choose(/Sprache des Druckers/u, 'Raster (Brother QL)');
  await press('Diesen benutzen');
  await chosen().getByText('Etiketten, 62 × 100 mm').waitFor(soon);
  expect(await settings()).toMatchObject({
    printer: { language: 'brother-ql', connection: { kind: 'tcp', host, port }, head: { dots: 720 } },
    paper: { kind: 'label', widthMm: 62, heightMm: 100 },
  });
  await choose(/Druckkopf/u, 'QL-1xxx, 102 mm, 300 dpi (1296 Punkte)');
  await vi.waitFor(async () => expect((await settings()).printer).toMatchObject({ head: { dots: 1296 } }), soon);
});

test('any paper will do, by name or by its measures', async () => {
  await choose(/Was liegt im Drucker/u, 'Etiketten, 102 × 152 mm');
  await vi.waitFor(async () => expect((await settings()).paper).toMatchObject({ widthMm: 102, heightMm: 152 }), soon);
  await choose(/Was liegt im Drucker/u, 'Etiketten, eigene Größe');
  const width = kiosk.page.getByLabel('Breite in Millimetern');
  await width.fill('2000');
  await says('Bitte Millimeter angeben: Breite 20 bis 220, Höhe 20 bis 400.');
  await width.fill('85,5');
  await kiosk.page.getByLabel('Höhe in Millimetern').fill('54');
  await press('Größe übernehmen');
  await chosen().getByText('Etiketten, 85,5 × 54 mm').waitFor(soon);
  expect((await settings()).paper).toEqual({ kind: 'label', widthMm: 85.5, heightMm: 54 });
});

test.each(['light', 'dark'] as const)('%s: nothing stands in the way of anybody', async (colorScheme) => {
  await kiosk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  expect(await axeFindings(kiosk)).toEqual([]);
});

test('back to the paper tray by keyboard alone, and a printer that is switched off leaves the list', async () => {
  const use = kiosk.page.getByRole('button', { name: 'Papierfach benutzen' });
  await use.focus();
  await kiosk.page.keyboard.press('Enter');
  await chosen().getByText('Papierfach', { exact: true }).waitFor(soon);
  await choose(/Was liegt im Drucker/u, 'Rolle, 80 mm breit');
  await chosen().getByText('Rolle, 80 mm breit').waitFor(soon);
  await press('Probe-Badge drucken');
  await says('Als Bild ins Papierfach gelegt.');
  await row('EPSON TM-m30III').waitFor(soon);
  await announced.stop();
  await row('EPSON TM-m30III').waitFor({ ...soon, state: 'detached' });
  expect(printer.badges).toHaveLength(1);
});
