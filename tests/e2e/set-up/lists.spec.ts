import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';

// One visit: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
let display: Display;
let kiosk: ReadyKiosk;
let folder: string;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-lists-'));
  kiosk = await launchKiosk({ lang: 'de' });
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

const picture = async (name: string): Promise<void> => {
  const pictures = process.env['EINLASS_PICTURES'];
  if (pictures !== undefined) await kiosk.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

test('a paper list is made in the set-up, every page with its heading and number', async () => {
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Einrichten' }).click(soon);
  await page.getByRole('tab', { name: 'Listen' }).click(soon);
  await page.getByRole('radio', { name: 'Papierliste' }).click(soon);
  await page.getByText('Mit Spalte für Unterschriften').click(soon);
  await page.getByRole('button', { name: 'Liste erstellen' }).click(soon);
  const where = page.locator('.made-path');
  await where.waitFor(soon);
  const file = (await where.textContent()) ?? '';
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').filter((one) => one.trim() !== '');
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, one] of pages.entries()) {
    expect(one).toContain('Fachtag Internationale');
    expect(one).toContain('Unterschrift');
    expect(one).toMatch(new RegExp(`${at + 1}\\s*/\\s*${pages.length}`, 'u'));
  }
  if (process.env['EINLASS_PICTURES'] !== undefined)
    execFileSync('pdftoppm', ['-r', '70', '-png', file, join(process.env['EINLASS_PICTURES'], 'paper-list')]);

  const number = '30';
  const [found] = await askStation(kiosk, 'lists.find', { text: number });
  const name = found?.attendee.name ?? '';
  const letters = (written: string): string => written.replaceAll(/[^\p{L}]/gu, '');
  expect(text).toMatch(new RegExp(`^ *${number} `, 'mu'));
  expect(letters(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))).toContain(letters(name));
  await page.getByRole('textbox', { name: 'Nummer oder Name' }).fill(number, soon);
  await page.keyboard.press('Enter');
  const entered = page.locator('.lists-entered li');
  await entered.getByText(name, { exact: true }).waitFor(soon);
  await expect.poll(() => page.getByRole('textbox', { name: 'Nummer oder Name' }).inputValue()).toBe('');
  await page.keyboard.type(`${number}\n`);
  await page.getByText('nichts wurde doppelt gezählt').waitFor(soon);
  await picture('lists-entered');
  await page.getByRole('button', { name: `${name}: zurücknehmen` }).click(soon);
  await entered.getByText('zurückgenommen').waitFor(soon);
});

test('a list of attendance is a workbook, and the section can be used by everyone, in light and dark', async () => {
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Weitere Liste' }).click(soon);
  for (const theme of ['light', 'dark'] as const) {
    await askStation(kiosk, 'settings.save', { theme });
    await page.locator(`:root[data-theme="${theme}"]`).waitFor(soon);
    await picture(`lists-${theme}`);
    expect(await axeFindings(kiosk)).toEqual([]);
  }
  await page.getByRole('radio', { name: 'Anwesenheit' }).click(soon);
  await page.getByRole('button', { name: 'Liste erstellen' }).click(soon);
  await page.locator('.made-path').waitFor(soon);
  const bytes = readFileSync((await page.locator('.made-path').textContent()) ?? '');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
