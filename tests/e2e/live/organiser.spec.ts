import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { startBrowser } from '#tests/helpers/central/browser.ts';
import { asHost } from '#tests/helpers/central/list-calls.ts';
import { joinDoor, openFleet, openPage, organiserPath } from './fleet.ts';

const soon = { timeout: 15_000, interval: 50 };
const part = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name }).click();

test('an organiser sees every station, whoever needs a look first, and the token leaves the address', async () => {
  const { list } = await openFleet();
  const { page, complaints } = await openPage(await startBrowser(), list.url + (await organiserPath(list)));
  const cards = page.locator('.fleet-card');
  await cards.first().waitFor();
  expect(page.url()).toBe(`${list.url}/live`);
  expect(await cards.count()).toBe(3);
  const first = cards.filter({ hasText: 'Südtür' });
  for (const words of [
    'Drucker: Das Papier ist zu Ende',
    'Akku 12',
    '3 Vorgänge warten',
    'gerade eben gehört',
    'Version 1.0.0',
  ])
    expect(await first.innerText()).toContain(words);
  expect(await first.getAttribute('data-troubled')).toBe('true');
  await page.reload();
  await cards.first().waitFor();
  expect(complaints).toEqual([]);
});

test('a double use is shown without a name, settled with a note, and folded away; the count stays', async () => {
  const { list } = await openFleet();
  const { page } = await openPage(await startBrowser(), list.url + (await organiserPath(list)));
  await part(page, /Zu prüfen \(1\)/u);
  const card = page.locator('.fleet-card');
  expect(await card.innerText()).toContain('Ein Ticket: zweimal eingelassen');
  expect(await card.innerText()).toMatch(/Südtür[\s\S]*Nordtür/u);
  const counts = async (): Promise<unknown> => (await fetch(`${list.url}/live/counts`)).json();
  const { arrived } = (await counts()) as { arrived: number };
  await card.getByRole('button').click();
  await page.getByLabel('Wer hat es geklärt?').fill('Yasemin');
  await page.getByLabel('Notiz').fill('Dieselbe Person, kam zurück.');
  await page.getByRole('button', { name: 'Als erledigt ablegen' }).click();
  await page.getByText('Alles geklärt.').waitFor();
  await page.getByText('Erledigt (1)').click();
  await page.getByText('Dieselbe Person, kam zurück.').waitFor();
  expect(await page.getByText(/Erledigt von/u).innerText()).toContain('Yasemin');
  expect(((await counts()) as { arrived: number }).arrived).toBe(arrived);
  await part(page, /Protokoll/u);
  await page.getByRole('cell', { name: /Hinweis erledigt/u }).waitFor();
});

test('a station is renamed and moved, another taken out after a question', async () => {
  const { list, north } = await openFleet();
  const { page } = await openPage(await startBrowser(), list.url + (await organiserPath(list)));
  await page.getByRole('button', { name: 'Nordtür ändern' }).click();
  await page.getByLabel('Name der Station').fill('Haupteingang');
  await page.getByLabel('Kontrollpunkt').selectOption('culture');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('heading', { name: 'Haupteingang' }).waitFor();
  const { stations } = (await asHost(list, 'GET', '/api/v1/stations')).body as {
    stations: ReadonlyArray<{ id: string; checkpointId: string | null }>;
  };
  expect(stations.find(({ id }) => id === north.id)?.checkpointId).toBe('culture');

  await page.getByRole('button', { name: 'Südtür herausnehmen' }).click();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Südtür herausnehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Herausnehmen' }).click();
  await page.getByText(/herausgenommen um/u).waitFor();
});

test('links that were withdrawn while the page is open: said, with a way out, and the counts stay', async () => {
  const { list } = await openFleet();
  const { page } = await openPage(await startBrowser(), list.url + (await organiserPath(list)));
  await page.locator('.fleet-card').first().waitFor();
  await asHost(list, 'DELETE', '/api/v1/organiser-links');
  await page.getByText('Dieser Link gilt nicht mehr.').waitFor();
  await page.getByTestId('inside').waitFor();
  await page.getByRole('button', { name: 'Nur die Zahlen zeigen' }).click();
  expect(await page.getByText('Dieser Link gilt nicht mehr.').count()).toBe(0);
  await page.reload();
  await page.getByTestId('inside').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
});

test('the network is cut and comes back: the last state stays, and a new station appears by itself', async () => {
  const { list } = await openFleet();
  const { page } = await openPage(await startBrowser(), list.url + (await organiserPath(list)));
  await page.locator('.fleet-card').first().waitFor();
  await page.context().setOffline(true);
  await page.getByText(/Liste ist gerade nicht zu erreichen/u).waitFor();
  expect(await page.locator('.fleet-card').count()).toBe(3);
  await joinDoor(list, 'Hintertür');
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Hintertür' }).waitFor();
  await vi.waitFor(async () => expect(await page.getByRole('alert').count()).toBe(0), soon);
});

const looks = [
  { colorScheme: 'light', width: 360, dir: 'ltr' },
  { colorScheme: 'dark', width: 1280, dir: 'ltr' },
  { colorScheme: 'light', width: 1280, dir: 'rtl' },
] as const;

test.each(looks)(
  'axe finds nothing in any part in $colorScheme, $width px, $dir',
  async ({ colorScheme, width, dir }) => {
    const { list } = await openFleet();
    const viewport = { width, height: 800 };
    const options = { colorScheme, viewport, reducedMotion: 'reduce' } as const;
    const { page } = await openPage(await startBrowser(), list.url + (await organiserPath(list)), options);
    await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), dir);
    await page.locator('.fleet-card').first().waitFor();
    for (const name of [/Stationen/u, /Zu prüfen/u, /Zahlen$/u, /Protokoll/u]) {
      await page.getByRole('navigation').getByRole('button', { name }).first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  },
);
