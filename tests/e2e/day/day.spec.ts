import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { setClock } from '#tests/helpers/stand-in-clock.ts';
import { prepareOwnEvent } from '../set-up/own-event.ts';

// One day at one station, from the organiser's list to its erasure: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
const full = 'ws-anerkennung';
const list = [
  'Vorname;Nachname;Organisation;E-Mail;Kategorie;Workshop;Sprache',
  'Mira;Abendroth;Werk Nord;m.abendroth@example.org;Teilnahme;Anerkennung ausländischer Abschlüsse;de',
  'Заріна;Кравчук;Лінія 7;z.kravchuk@example.org;Teilnahme;;de',
  'ليلى;الحداد;دار النخيل;l.haddad@example.org;Teilnahme;;ar',
  'Hedwig;Ochs;Kantine West;h.ochs@example.org;Teilnahme;Sprachförderung im Betrieb;de',
  'Ilse;Überschär;Kantine West;i.uberschar@example.org;Teilnahme;;de',
].join('\n');

let display: Display;
let kiosk: ReadyKiosk;
let folder: string;
const codes = new Map<string, string>();

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-day-'));
  const dataFolder = join(folder, 'data');
  prepareOwnEvent(dataFolder);
  kiosk = await launchKiosk({ role: 'desk', lang: 'de', dataFolder });
  await kiosk.page.emulateMedia({ reducedMotion: 'reduce' });
  const { event } = await askStation(kiosk, 'station.state', undefined);
  await setClock(kiosk, event.startsAt);
});

afterAll(async () => {
  await kiosk?.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).first().click(soon);
const says = (text: string | RegExp): Promise<void> => kiosk.page.getByText(text).first().waitFor(soon);
const section = (name: string): Promise<void> => kiosk.page.getByRole('tab', { name, exact: true }).click(soon);
const state = () => askStation(kiosk, 'station.state', undefined);
const code = (name: string): string => codes.get(name) ?? `no code of ${name}`;
const band = () => kiosk.page.getByTestId('verdict');

/** A screen in light and dark, for assistive technology and for whoever looks at the pictures. */
const looks = async (name: string): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await askStation(kiosk, 'settings.save', { theme });
    await kiosk.page.locator(`:root[data-theme="${theme}"]`).waitFor(soon);
    // Colours go over from one to the other, and a list may still be coming in: what is wrong stays wrong.
    await expect.poll(() => axeFindings(kiosk), { timeout: 10_000, message: `${name}, ${theme}` }).toEqual([]);
    const pictures = process.env['EINLASS_PICTURES'];
    if (pictures !== undefined) await kiosk.page.screenshot({ path: join(pictures, `day-${name}-${theme}.png`) });
  }
};
const open = async (typed: string, whole: string): Promise<void> => {
  await kiosk.page.keyboard.press('F2');
  await kiosk.page.keyboard.type(typed, { delay: 60 });
  await kiosk.page.getByRole('option').first().getByText(whole).waitFor(soon);
  await kiosk.page.keyboard.press('Enter');
  await kiosk.page.getByRole('heading', { name: whole }).waitFor(soon);
};

test('the day before: the guest list comes in, a room gets one place, everybody a ticket', async () => {
  const file = join(folder, 'gaeste.csv');
  writeFileSync(file, list);
  await section('Gästeliste');
  await kiosk.page.locator('input[type=file]').setInputFiles(file);
  await says(/5 Zeilen gelesen/u);
  await looks('import');
  await press(/5 .*übernehmen/u);
  await says('5 Personen sind angemeldet.');

  const { event } = await state();
  const checkpoints = event.checkpoints.map((checkpoint) =>
    checkpoint.id === full ? { ...checkpoint, rules: { ...checkpoint.rules, capacity: 1 } } : checkpoint,
  );
  expect(await askStation(kiosk, 'events.change', { event: { ...event, checkpoints } })).toMatchObject({ ok: true });
  await expect
    .poll(async () => (await state()).event.checkpoints.find(({ id }) => id === full)?.rules.capacity)
    .toBe(1);

  await press('Einrichten');
  await section('Tickets');
  const made = await askStation(kiosk, 'tickets.make', { holders: { kind: 'all' }, form: 'table', codes: 'listed' });
  if (!made.ok) throw new Error(made.code);
  const table = Papa.parse<Readonly<Record<'name' | 'code', string>>>(
    readFileSync(made.value.path, 'utf8').replace('\uFEFF', ''),
    { header: true, skipEmptyLines: true },
  );
  for (const row of table.data) codes.set(row.name, row.code);
  expect(codes.size).toBe(5);
  await looks('tickets');
  await press('Fertig, zum Einlass');
  await kiosk.page.getByRole('combobox').first().waitFor(soon);
});

test('the rush: a ticket at the desk, a guest alone at the machine in Arabic, somebody by name', async () => {
  await scanByKeys(kiosk, code('Mira Abendroth'));
  await band().getByText('Willkommen').waitFor(soon);
  await kiosk.page.getByText('Badge gedruckt').first().waitFor(soon);
  await kiosk.page.keyboard.press('Alt+0');
  await kiosk.page.locator('button[aria-pressed=true]', { hasText: 'Willkommenstasche' }).waitFor(soon);
  await looks('desk');

  await askStation(kiosk, 'settings.save', { role: 'self-service', language: 'ar' });
  const result = kiosk.page.locator('.result');
  await kiosk.page.locator('[dir=rtl] .self-service').waitFor(soon);
  await scanByKeys(kiosk, code('ليلى الحداد'));
  await result.getByText('ليلى الحداد').waitFor(soon);
  await looks('machine-rtl');
  await askStation(kiosk, 'settings.save', { role: 'desk', language: 'de' });

  await kiosk.page.getByRole('combobox').first().waitFor(soon);
  await open('krawtschuk', 'Заріна Кравчук');
  await kiosk.page.keyboard.press('F3');
  await band().getByText('Willkommen').waitFor(soon);
  expect((await state()).headcount).toMatchObject({ registered: 5, inside: 3 });
});

test('exceptions: a walk-in waits for the full room, a substitute comes, somebody changes rooms', async () => {
  const { page } = kiosk;
  await page.keyboard.press('F7');
  await page.getByRole('dialog').waitFor(soon);
  await page.keyboard.type('Ada Vietz', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ada Vietz' }).waitFor(soon);
  await press('Workshop wählen');
  await page.getByRole('dialog').waitFor(soon);
  await looks('workshops');
  await press(/^Anerkennung.*: Auf die Warteliste$/u);
  await page.keyboard.press('Escape');
  await says(/Nummer 1 der Warteliste/u);

  await open('ochs', 'Hedwig Ochs');
  await press('Mehr');
  await page.getByRole('menuitem', { name: 'Vertretung kommt' }).click(soon);
  await page.getByRole('dialog').waitFor(soon);
  await page.keyboard.type('Nele Brandt', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nele Brandt' }).waitFor(soon);
  await page.keyboard.press('F3');
  await band().getByText('Willkommen').waitFor(soon);

  await page.locator('.desk-view', { hasText: 'Räume' }).click(soon);
  const room = page.locator('.room-card', { hasText: 'Anerkennung' });
  await room.getByText('1 von 1 gebucht').waitFor(soon);
  await looks('rooms');
  await room.locator('.room-open').click(soon);
  await press('Mira Abendroth umbuchen');
  await press(/^Sprachförderung.*: Buchen$/u);
  await page.getByRole('dialog').waitFor({ ...soon, state: 'detached' });
  await press('Ada Vietz den Platz geben');
  await expect
    .poll(
      async () => (await askStation(kiosk, 'attendee.search', { query: 'Ada Vietz', limit: 1 }))[0]?.attendee.bookings,
    )
    .toEqual([full]);
  await press('Alle Räume');
  await page.locator('.desk-view', { hasText: 'Gäste' }).click(soon);
  await looks('guests');
  await page.locator('.desk-view', { hasText: 'Schalter' }).click(soon);
});

test('the afternoon: who was ticked on paper while the power was out is entered', async () => {
  const { page } = kiosk;
  await press('Einrichten');
  await section('Listen');
  await page.getByRole('radio', { name: 'Papierliste' }).click(soon);
  await press('Liste erstellen');
  await page.locator('.made-path').waitFor(soon);
  await page.getByRole('textbox', { name: 'Nummer oder Name' }).fill('überschär');
  await page.keyboard.press('Enter');
  await page.locator('.lists-entered li', { hasText: 'Ilse Überschär' }).waitFor(soon);
  await looks('lists');
  expect((await state()).headcount).toMatchObject({ registered: 6, inside: 6 });
});

test('the day after: the list goes home, the journal tells the day, and deleting leaves nothing of the guests', async () => {
  const { page } = kiosk;
  await press('Weitere Liste');
  await page.getByRole('radio', { name: 'Anwesenheit' }).click(soon);
  await page.getByRole('radio', { name: 'Text (CSV)' }).click(soon);
  await press('Liste erstellen');
  await page.locator('.made-path').waitFor(soon);
  const csv = readFileSync((await page.locator('.made-path').textContent()) ?? '', 'utf8');
  const rowOf = (name: string): string => csv.split('\r\n').find((row) => row.startsWith(name)) ?? '';
  expect(rowOf('Nele Brandt')).toContain('Vertretung');
  expect(rowOf('Ada Vietz')).toContain('ohne Anmeldung');
  expect(rowOf('Ilse Überschär')).toContain('Papierliste');
  expect(rowOf('Mira Abendroth')).toContain('ausgegeben');

  await section('Protokoll');
  for (const act of ['kommt als Vertretung', 'umgebucht', 'auf Warteliste', 'Gästeliste übernommen', 'ausgegeben'])
    await page.locator('.journal-line', { hasText: act }).first().waitFor(soon);
  await looks('journal');

  await section('Alle Veranstaltungen');
  await looks('events');
  const { event, dataFolder } = await state();
  await press('Löschen');
  await page.getByRole('textbox', { name: 'Geben Sie zur Bestätigung den Namen ein' }).fill(event.name);
  await looks('erase');
  await press('Endgültig löschen');
  await expect.poll(async () => (await state().catch(() => null))?.event.id, soon).not.toBe(event.id);
  expect(readdirSync(join(dataFolder, 'events'))).not.toContain(event.id);
  const left = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Abendroth'));
  expect(left.map(({ name }) => name)).toEqual([]);
});
