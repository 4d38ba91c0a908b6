import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

const demoPin = '2468';
const joerg = 'EJ5NS3UJ2NJVQEH7NCR1GC1REM';
const soon = { timeout: 30_000 };
const shots = process.env['EINLASS_SHOTS'];

let display: Display;
let kiosk: ReadyKiosk;

const tap = (name: string): Promise<void> => kiosk.page.getByRole('button', { name, exact: true }).click(soon);
const typeByTouch = async (word: string): Promise<void> => {
  for (const letter of word) await tap(letter);
};
const field = (label: string) => kiosk.page.getByLabel(label, { exact: true });
const result = () => kiosk.page.locator('.result');
const look = async (name: string): Promise<void> => {
  expect(await axeFindings(kiosk)).toEqual([]);
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await kiosk.page.screenshot({ path: `${shots}/by-name-${name}.png` });
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ role: 'self', lang: 'de' });
  await askStation(kiosk, 'lock.unlock', { pin: demoPin });
  await askStation(kiosk, 'settings.save', { selfServiceByName: true });
  await askStation(kiosk, 'lock.lock', undefined);
  return () => kiosk.close();
});

afterAll(() => display.close());

test('by touch alone somebody finds themselves; a wrong fact tells nothing, and a ticket goes before', async () => {
  await kiosk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await look('start');
  await tap('Ich habe mein Ticket nicht dabei');
  await typeByTouch('mollendorf');
  await field('Vorname, E-Mail-Adresse oder Organisation').click(soon);
  await typeByTouch('kathe');
  await tap('Einchecken');
  await kiosk.page.getByText('Mit diesen Angaben können wir Sie hier nicht einchecken', { exact: false }).waitFor(soon);
  await look('light');
  for (let n = 0; n < 'kathe'.length; n += 1) await tap('Letztes Zeichen löschen');
  await typeByTouch('annegret');
  await kiosk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await look('dark');
  await tap('Einchecken');
  await result().getByText('Annegret Möllendorf').waitFor(soon);
  await tap('Fertig');

  await tap('Ich habe mein Ticket nicht dabei');
  await scanByKeys(kiosk, joerg);
  await result().getByText('Jörg Weißhaupt').waitFor(soon);
  await tap('Fertig');
  await result().waitFor({ ...soon, state: 'detached' });
  expect(await kiosk.page.locator('.by-name').count()).toBe(0);
});

test('in Arabic, in large text and in a small window the same way leads in', async () => {
  await kiosk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await kiosk.page.getByRole('button', { name: 'العربية' }).click(soon);
  await tap('ليست معي تذكرتي');
  await typeByTouch('المرعشاوي');
  await look('rtl');
  await kiosk.page.getByRole('button', { name: 'نص كبير' }).click(soon);
  await look('rtl-large');
  await kiosk.page.setViewportSize({ width: 640, height: 900 });
  await look('rtl-large-small');
  await kiosk.page.setViewportSize({ width: 1280, height: 800 });
  await field('الاسم الأول أو البريد الإلكتروني أو المؤسسة').click(soon);
  await typeByTouch('يوسف');
  await tap('تسجيل الوصول');
  expect(await result().locator('.result-name').textContent(soon)).toContain('يوسف');
});
