import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay } from '#scripts/runtime/display.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';

let display: Display;
let kiosk: ReadyKiosk;

const band = (): Locator => kiosk.page.getByTestId('verdict');
const dialog = (): Locator => kiosk.page.getByRole('dialog');
const heading = (name: string): Locator => kiosk.page.getByRole('heading', { name });
/** Types as a person does: faster would be a scanner. */
const type = (text: string): Promise<void> => kiosk.page.keyboard.type(text, { delay: 60 });
const keys = async (...names: ReadonlyArray<string>): Promise<void> => {
  for (const name of names) await kiosk.page.keyboard.press(name);
};
const open = async (typed: string, whole: string): Promise<void> => {
  await keys('F2');
  await type(typed);
  await kiosk.page.getByRole('option').first().getByText(whole).waitFor();
  await keys('Enter');
  await heading(whole).waitFor();
};
const more = async (act: string): Promise<void> => {
  await kiosk.page.getByRole('button', { name: 'Mehr' }).click();
  await kiosk.page.getByRole('menuitem', { name: act }).click();
  await dialog().waitFor();
};
const shot = async (name: string): Promise<void> => {
  const folder = process.env['EINLASS_SHOTS'];
  if (folder !== undefined) await kiosk.page.screenshot({ path: `${folder}/${name}.png` });
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ role: 'desk', lang: 'de' });
});

afterAll(async () => {
  await kiosk?.close();
  await display.close();
});

test('a walk-in is in, with a badge, in under fifteen seconds by keyboard alone; undone, nobody is left', async () => {
  const registered = kiosk.page.getByText(/^\d+ von 115$/u);
  await registered.waitFor();
  const begun = performance.now();
  await keys('F7');
  await dialog().waitFor();
  await type('Ada Vietz');
  await keys('Tab');
  await type('Seilerei Vietz');
  await keys('Tab', 'Tab', 'Tab');
  await type('Spr');
  await dialog().getByText('Sprachförderung', { exact: false }).first().waitFor();
  await keys('Tab', 'Tab');
  await shot('walk-in');
  await keys('Enter');
  await band().getByText('Willkommen').waitFor();
  await heading('Ada Vietz').waitFor();
  await kiosk.page.locator('.booking').getByText('Sprachförderung im Betrieb').waitFor();
  await kiosk.page.getByText('Badge gedruckt').first().waitFor();
  expect(performance.now() - begun).toBeLessThan(15_000);
  await kiosk.page.getByText(/^\d+ von 116$/u).waitFor();
  await shot('walk-in-done');

  await keys('F6');
  await band()
    .getByText(/Rückgängig gemacht/u)
    .waitFor();
  await registered.waitFor();
});

test('who is registered already is offered before somebody is registered twice', async () => {
  await keys('F7');
  await dialog().waitFor();
  await type('Jorg Weishaupt');
  await keys('Enter');
  await dialog()
    .getByRole('button', { name: /Jörg Weißhaupt/u })
    .waitFor();
  await shot('alike');
  await keys('Enter');
  await dialog().waitFor({ state: 'detached' });
  await heading('Jörg Weißhaupt').waitFor();
  expect(await kiosk.page.getByText('noch nicht da').isVisible()).toBe(true);
});

test('a misspelt name is corrected, and the badge printed again', async () => {
  await open('grünsp', 'Käthe Grünspan');
  await keys('F8');
  await kiosk.page.getByText('Badge gedruckt').first().waitFor();
  await more('Angaben berichtigen');
  await shot('correct');
  await keys('End');
  await type('er');
  await keys('Enter');
  await heading('Käthe Grünspaner').waitFor();
  await kiosk.page.getByText('Gespeichert. Ein neues Badge druckt F8.').waitFor();
  const badges = await kiosk.page.locator('.tray-badges img').count();
  await keys('F8');
  await expect.poll(() => kiosk.page.locator('.tray-badges img').count()).toBe(badges + 1);
});

test('a substitute takes over ticket and bookings', async () => {
  await open('brandst', 'Ulf Brandstädter-Löwe');
  await more('Vertretung kommt');
  await type('Nele Ochs');
  await shot('substitute');
  await keys('Enter');
  await heading('Nele Ochs').waitFor();
  await kiosk.page.getByText('Ticket und Buchungen sind übertragen.', { exact: false }).waitFor();
  await more('Verlauf ansehen');
  await dialog().getByRole('button', { name: 'Vertretung zurücknehmen' }).click();
  await heading('Ulf Brandstädter-Löwe').waitFor();
  await more('Vertretung kommt');
  await type('Nele Ochs');
  await keys('Enter');
  await heading('Nele Ochs').waitFor();
  await keys('F3');
  await band().getByText('Willkommen').waitFor();
  expect(await kiosk.page.locator('.booking').count()).toBe(1);
  await more('Verlauf ansehen');
  await dialog().getByText('Kommt für', { exact: false }).waitFor();
  await shot('history');
  await keys('Escape');
});

test('the list of people narrows by filters, and opens somebody by keyboard', async () => {
  const rows = kiosk.page.getByRole('listbox', { name: 'Gäste nach Namen' }).getByRole('option');
  const group = (name: RegExp): Locator => kiosk.page.getByRole('radio', { name });
  await kiosk.page.getByRole('button', { name: 'Gäste' }).click();
  await rows.first().getByText('noch nicht da').waitFor();
  await shot('guests');
  await keys('F7');
  await dialog().waitFor();
  expect(await axeFindings(kiosk)).toEqual([]);
  await keys('Escape');
  await dialog().waitFor({ state: 'detached' });

  await group(/^Da 1$/u).click();
  await rows.first().getByText('Nele Ochs').waitFor();
  expect(await rows.count()).toBe(1);
  await group(/^Storniert/u).click();
  await rows.filter({ hasText: 'Ulf Brandstädter-Löwe' }).waitFor();

  await group(/^Alle/u).click();
  await type('möll');
  await rows.first().getByText('Annegret Möllendorf').waitFor();
  await rows.first().click();
  await heading('Annegret Möllendorf').waitFor();

  await kiosk.page.getByRole('button', { name: 'Gäste' }).click();
  await kiosk.page.getByLabel('Name, Organisation oder Code').fill('');
  await kiosk.page.getByRole('listbox').focus();
  await keys('End', 'ArrowUp', 'Home', 'ArrowDown', 'Enter');
  await kiosk.page.getByRole('button', { name: 'Einlassen' }).waitFor();
});

test('a ticket brings its verdict, whatever is looked at', async () => {
  await kiosk.page.getByRole('button', { name: 'Gäste' }).click();
  await kiosk.page.getByRole('listbox', { name: 'Gäste nach Namen' }).waitFor();
  // A key that would act on the person of the card, who is not in sight.
  await keys('F3');
  await scanByKeys(kiosk, 'EJ5NS3UJ2NJVQEH7NCR1GC1REM');
  await band().getByText('Willkommen').waitFor();
  expect(await heading('Jörg Weißhaupt').isVisible()).toBe(true);
});
