import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLivePage, startBrowser } from '#tests/helpers/central/browser.ts';
import { morning } from '#tests/helpers/central/day.ts';
import { batchOf, conference, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { startList } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 30_000, interval: 20 };
const inside = (page: Page): Promise<string> => page.getByTestId('inside').innerText();
const listWith = async (arrived: number): Promise<TestList> => {
  const list = await startList();
  await list.bring(batchOf(newStation(), morning(arrived)));
  return list;
};

const sizes = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  'big screen': { width: 1920, height: 1080 },
} as const;

test.each(Object.entries(sizes))(
  '%s: everything is there, nothing is cut or needs sideways scrolling',
  async (_name, viewport) => {
    const list = await listWith(92);
    const page = await openLivePage(await startBrowser(), list.url, { viewport });
    expect(await inside(page)).toBe('82');
    expect(await page.getByTestId('arrived').innerText()).toBe('92 von 117');
    for (const text of [conference.name, 'Teilnahme', 'Vortrag', 'Team', '25 Personen werden noch erwartet.']) {
      await page.getByText(text, { exact: true }).waitFor();
    }
    expect(await page.locator('.chart-bar').count()).toBeGreaterThanOrEqual(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);

test('the counts change while somebody looks', async () => {
  const list = await listWith(10);
  const page = await openLivePage(await startBrowser(), list.url);
  expect(await inside(page)).toBe('9');
  await list.bring(batchOf(newStation(), entriesOf([scanOf('late'), scanOf('later')])));
  await vi.waitFor(async () => expect(await inside(page)).toBe('11'), soon);
  expect(await page.title()).toContain('11 da');
});

test('the list dies and comes back: the page says so, keeps its numbers, and recovers by itself', async () => {
  const file = `${tempFolder()}/central.sqlite`;
  const list = await startList({ file });
  const station = newStation();
  await list.bring(batchOf(station, entriesOf([scanOf('a')])));
  const page = await openLivePage(await startBrowser(), list.url);
  await list.close();
  await page.locator('[data-connection=lost]').waitFor();
  expect(await inside(page)).toBe('1');

  const again = await startList({ file, port: list.port });
  await again.bring(batchOf(station, entriesOf([scanOf('b')], 2)));
  await page.locator('[data-connection=live]').waitFor();
  await vi.waitFor(async () => expect(await inside(page)).toBe('2'), soon);
});

test('before the first arrival it says what will be here', async () => {
  const list = await listWith(0);
  const page = await openLivePage(await startBrowser(), list.url);
  expect(await inside(page)).toBe('0');
  await page.getByText('Noch ist niemand angekommen.').waitFor();
});

test('it speaks the language of the browser, and the one chosen from then on', async () => {
  const list = await listWith(5);
  const browser = await startBrowser();
  const page = await openLivePage(browser, list.url, { locale: 'en-GB' });
  await page.getByRole('heading', { name: 'Inside now' }).waitFor();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { name: 'Jetzt da' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Jetzt da' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
});

test('the table says the same as the chart, and is reached by keyboard', async () => {
  const list = await listWith(92);
  const page = await openLivePage(await startBrowser(), list.url);
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  const rows = await page.locator('tbody tr').allInnerTexts();
  const cells = rows.map((row) => row.split('\t').map(Number));
  expect(cells.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(92);
  expect(cells.at(-1)?.[2]).toBe(92);
});

const looks = [
  { colorScheme: 'light', dir: 'ltr' },
  { colorScheme: 'dark', dir: 'ltr' },
  { colorScheme: 'light', dir: 'rtl' },
  { colorScheme: 'dark', dir: 'rtl' },
] as const;

test.each(looks)('axe finds nothing in $colorScheme, $dir', async ({ colorScheme, dir }) => {
  const list = await listWith(92);
  const page = await openLivePage(await startBrowser(), list.url, { colorScheme, reducedMotion: 'reduce' });
  await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), dir);
  await page.locator('summary').click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test.each(['#0b5d6b', '#ffd400', '#777777'])(
  'the main numbers keep a contrast of 7:1 whatever the colour of the event (%s)',
  async (colour) => {
    const list = await startList({ event: { ...conference, colour } });
    await list.bring(batchOf(newStation(), morning(92)));
    const browser = await startBrowser();
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openLivePage(browser, list.url, { colorScheme });
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    }
  },
);

test('the page asks nobody but its own list, and breaks no rule of its policy', async () => {
  const list = await listWith(20);
  const browser = await startBrowser();
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${list.url}/live`);
  await page.getByTestId('inside').waitFor();
  expect(new Set(asked)).toEqual(new Set([list.url]));
  expect(complaints).toEqual([]);
});
