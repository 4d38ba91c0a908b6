import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

const annegret = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const soon = { timeout: 30_000 };
const shots = process.env['EINLASS_SHOTS'];

let display: Display;
let kiosk: ReadyKiosk;

const shoot = async (name: string): Promise<void> => {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await kiosk.page.screenshot({ path: `${shots}/${name}.png` });
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ role: 'desk', lang: 'de' });
  return () => kiosk.close();
});

afterAll(() => display.close());

test('staff answer by key or press, hand out, and see what is still out and with whom', async () => {
  const { page } = kiosk;
  const answers = page.getByRole('region', { name: 'Fragen und Ausgaben' });
  const pressed = (name: string) => answers.locator('button[aria-pressed=true]', { hasText: name });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await scanByKeys(kiosk, annegret);
  await answers.waitFor(soon);
  await shoot('desk-answers-open-light');
  await page.getByText('Badge gedruckt').first().waitFor(soon);
  await page.keyboard.press('Alt+2');
  await pressed('Nein, keine Fotos').waitFor(soon);
  await page.getByText('Das Badge zeigt das noch nicht.').waitFor(soon);
  await answers.getByRole('button', { name: 'Ja, mit Kopfhörer' }).click(soon);
  await page.keyboard.press('Alt+0');
  await pressed('Dolmetsch-Kopfhörer').waitFor(soon);
  await answers.getByRole('button', { name: 'Willkommenstasche' }).click(soon);
  await pressed('Willkommenstasche').waitFor(soon);
  await page.getByText('1 noch unterwegs').waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('desk-answers-light');

  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Wer?' }).click(soon);
  await page.getByRole('dialog').getByText('Annegret Möllendorf').waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('desk-things-out-dark');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ ...soon, state: 'detached' });
  await answers.getByRole('button', { name: 'Dolmetsch-Kopfhörer' }).click(soon);
  await answers.getByText('ist zurück').waitFor(soon);
  await page.getByText('1 noch unterwegs').waitFor({ ...soon, state: 'detached' });
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('desk-answers-dark');
});
