import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay } from '#scripts/runtime/display.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';

let display: Display;
let kiosk: ReadyKiosk;

const band = (): Locator => kiosk.page.getByTestId('verdict');
const button = (name: string): Locator => kiosk.page.getByRole('button', { name });
const scans = (): Locator => kiosk.page.locator('.recent-scan');
const tray = (): Locator => kiosk.page.getByRole('img', { name: /^Badge von/u });
const results = (): Locator => kiosk.page.getByRole('option');
const count = async (): Promise<number> =>
  Number.parseInt((await kiosk.page.locator('.desk-count dd').first().textContent()) ?? '', 10);
/** Waits until so many more have arrived than before. */
const moreArrived = (before: number, more: number): Promise<void> =>
  kiosk.page.getByText(`${before + more} von 115`).waitFor();
/** Types as a person does: faster would be a scanner. */
const type = (text: string): Promise<void> => kiosk.page.keyboard.type(text, { delay: 70 });
const keys = async (...names: ReadonlyArray<string>): Promise<void> => {
  for (const name of names) await kiosk.page.keyboard.press(name);
};

/** Types a name and opens the first person found, without a pointer. */
const openByKeyboard = async (name: string, whole: string): Promise<void> => {
  await keys('F2');
  await type(name);
  await results().first().getByText(whole).waitFor();
  await keys('Enter');
  await kiosk.page.getByRole('heading', { name: whole }).waitFor();
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  // One kiosk for all tests, each with people of its own: starting takes longer than the tests.
  kiosk = await launchKiosk({ role: 'desk', lang: 'de' });
});

afterAll(async () => {
  await kiosk?.close();
  await display.close();
});

test('two letters find somebody, who is admitted, undone and admitted again by keyboard alone', async () => {
  const before = await count();
  await openByKeyboard('mö', 'Annegret Möllendorf');
  await keys('F3');
  await band().getByText('Willkommen').waitFor();
  await moreArrived(before, 1);

  await keys('F6');
  await band()
    .getByText(/Rückgängig gemacht/u)
    .waitFor();
  await moreArrived(before, 0);

  await keys('F3');
  await band()
    .getByText(/^Suche/u)
    .waitFor();
  await moreArrived(before, 1);
  expect(await scans().count()).toBe(2);
});

test('an admission leaves a badge in the tray, and another one on request', async () => {
  const before = await count();
  await openByKeyboard('weißh', 'Jörg Weißhaupt');
  const badges = await tray().count();
  await button('Einlassen').click();
  await kiosk.page.getByText('Badge gedruckt').waitFor();
  await expect.poll(() => tray().count()).toBe(badges + 1);

  await keys('F8');
  await expect.poll(() => tray().count()).toBe(badges + 2);
  await moreArrived(before, 1);
});

test('a badge can be printed without admitting', async () => {
  const before = await count();
  await openByKeyboard('grünsp', 'Käthe Grünspan');
  await button('Badge drucken').click();
  await kiosk.page.getByText('Badge gedruckt').first().waitFor();
  await kiosk.page.getByText('noch nicht da').waitFor();
  expect(await count()).toBe(before);
});

test('whom the rules refuse is admitted with a reason only', async () => {
  const before = await count();
  await openByKeyboard('straßb', 'Rainer Straßburger');
  await keys('F3');
  await band().getByText('Kein Einlass').waitFor();

  await keys('F9');
  const dialog = kiosk.page.getByRole('dialog');
  await dialog.waitFor();
  await type('ab');
  await keys('Enter');
  await dialog.getByText('Bitte mindestens drei Zeichen.').waitFor();
  expect(await count()).toBe(before);
  await type('gesagt');
  await keys('Enter');
  await band()
    .getByText(/Entgegen der Regel eingelassen/u)
    .waitFor();
  await moreArrived(before, 1);
});

test('a typed code is a scan, and an unknown one is refused with a way out', async () => {
  const before = await count();
  await type('GVPDPSVWGE3NUFMSCQEWWU88PA');
  await keys('Enter');
  await band().getByText('Willkommen').waitFor();
  await kiosk.page.getByRole('heading', { name: 'Ulf Brandstädter-Löwe' }).waitFor();
  await moreArrived(before, 1);

  await type('ABC123XYZ');
  await keys('Enter');
  await band().getByText('Dieses Ticket steht nicht auf der Gästeliste.', { exact: false }).waitFor();
  const scanned = await scans().count();
  await button('Namen suchen').click();
  await type('qqqq');
  await kiosk.page.getByText('Niemand gefunden.', { exact: false }).waitFor();
  await keys('Enter', 'Escape');
  expect(await scans().count()).toBe(scanned);
});

test('somebody who leaves and comes back counts once', async () => {
  const before = await count();
  await openByKeyboard('zanet', 'Żaneta Dąbrówczak');
  await keys('F3');
  await band().getByText('Willkommen').waitFor();
  await keys('F4');
  await band().getByText('Ausgecheckt').waitFor();
  await keys('F3');
  await band().getByText('kommt zurück', { exact: false }).waitFor();
  await moreArrived(before, 1);
  expect(await count()).toBe(before + 1);
});
