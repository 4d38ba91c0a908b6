import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';

// One visit: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
const leadPin = '1357';
let display: Display;
let kiosk: ReadyKiosk;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ lang: 'de' });
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
});

const picture = async (name: string): Promise<void> => {
  const pictures = process.env['EINLASS_PICTURES'];
  if (pictures !== undefined) await kiosk.page.screenshot({ path: join(pictures, `${name}.png`) });
};
const press = (name: string): Promise<void> => kiosk.page.getByRole('button', { name, exact: true }).click(soon);
const says = (text: string | RegExp): Promise<void> => kiosk.page.getByText(text).first().waitFor(soon);

test('an organiser gives leads a PIN of their own', async () => {
  const { page } = kiosk;
  await press('Einrichten');
  await page.getByRole('tab', { name: 'PIN', exact: true }).click(soon);
  const form = page.getByRole('form', { name: 'PIN der Leitung' });
  await form.getByLabel('Neue PIN').fill(leadPin);
  await form.getByLabel('Noch einmal').fill(leadPin);
  await press('PIN der Leitung setzen');
  await says('Eine PIN der Leitung ist gesetzt.');
  expect(await axeFindings(kiosk)).toEqual([]);
  await picture('lead-pin-set');
  await press('Fertig, zum Einlass');
  await page.getByRole('button', { name: 'Als Leitung entsperren' }).waitFor(soon);
});

test('what only leads may do asks for the PIN, by keyboard, and goes on at once', async () => {
  const { page } = kiosk;
  const [person] = await askStation(kiosk, 'attendee.search', { query: 'möllendorf', limit: 1 });
  await page.keyboard.type('möllendorf', { delay: 60 });
  await page.getByRole('option').first().waitFor(soon);
  for (const key of ['Enter', 'F3']) await page.keyboard.press(key);
  await page.getByTestId('verdict').waitFor(soon);
  await page.keyboard.press('F6');
  await says('Nur für die Leitung');
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
    expect(await axeFindings(kiosk)).toEqual([]);
    await picture(`lead-dialog-${theme}`);
  }
  await page.keyboard.type(`${leadPin}\n`);
  await page.getByRole('button', { name: 'Leitung: sperren' }).waitFor(soon);
  await expect
    .poll(async () => (await askStation(kiosk, 'attendee.get', { attendeeId: person?.attendee.id ?? '' }))?.inside)
    .toBe(false);
  await press('Leitung: sperren');
  await page.getByRole('button', { name: 'Als Leitung entsperren' }).waitFor(soon);
});

test('a lead reads the journal at the desk, staff do not', async () => {
  const { page } = kiosk;
  await picture('desk-four-views');
  await press('Protokoll');
  await says('Das Protokoll liest, wer leitet.');
  expect(await page.locator('.journal-line').count()).toBe(0);
  expect(await axeFindings(kiosk)).toEqual([]);
  await picture('journal-desk-locked');
  await page.getByRole('main').getByRole('button', { name: 'Als Leitung entsperren' }).click(soon);
  await page.keyboard.type(`${leadPin}\n`);
  await page
    .locator('.journal-line')
    .filter({ hasText: 'zurückgenommen' })
    .filter({ hasText: 'Annegret Möllendorf' })
    .waitFor(soon);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
    await expect.poll(() => axeFindings(kiosk), soon).toEqual([]);
    await picture(`journal-desk-${theme}`);
  }
  await press('Leitung: sperren');
  await says('Das Protokoll liest, wer leitet.');
  expect(await page.locator('.journal-line').count()).toBe(0);
  await press('Schalter');
  await page.getByRole('combobox').waitFor(soon);
});

test('the journal shows every act, newest first, and is filtered', async () => {
  const { page } = kiosk;
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
  await press('Einrichten');
  await page.getByRole('tab', { name: 'Protokoll', exact: true }).click(soon);
  const lines = page.locator('.journal-line');
  await lines.filter({ hasText: 'zurückgenommen' }).filter({ hasText: 'Annegret Möllendorf' }).waitFor(soon);
  await lines.filter({ hasText: 'PIN gesetzt' }).waitFor(soon);
  for (const theme of ['light', 'dark'] as const) {
    await askStation(kiosk, 'settings.save', { theme });
    await page.locator(`:root[data-theme="${theme}"]`).waitFor(soon);
    expect(await axeFindings(kiosk)).toEqual([]);
    await picture(`journal-${theme}`);
  }
  await page.getByRole('radio', { name: 'Einlass' }).click(soon);
  await expect.poll(() => lines.filter({ hasText: 'PIN gesetzt' }).count()).toBe(0);
  await page.getByLabel('Über wen').fill('zzzz');
  await says('Dazu steht nichts im Protokoll.');
});
