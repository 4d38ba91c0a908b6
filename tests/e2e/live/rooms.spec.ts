import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { startBrowser } from '#tests/helpers/central/browser.ts';
import { scanOf, entriesOf } from '#tests/helpers/central/facts.ts';
import { openFleet, openPage } from './fleet.ts';

test('every room says how many places are free, and in words when it is full', async () => {
  const { list } = await openFleet();
  const { page } = await openPage(await startBrowser(), `${list.url}/live`);
  const room = (id: string): Promise<string> => page.getByTestId(`checkpoint-${id}`).innerText();
  await page.getByTestId('inside').waitFor();
  expect(await room('recognition')).toMatch(/2 von 2[\s\S]*Voll/u);
  expect(await room('language')).toMatch(/1 von 20[\s\S]*19 Plätze frei/u);
});

test('counts that stations have only told of are marked, until their facts are here', async () => {
  const { list, north } = await openFleet();
  const { page } = await openPage(await startBrowser(), `${list.url}/live`);
  await page.getByTestId('inside').waitFor();
  const pending = { entrance: { arrived: { participant: 2 }, inside: { participant: 2 } } };
  await north.bring([], { waiting: 2, pending });
  await page.getByText(/Einige Stationen melden noch nach/u).waitFor();
  const told = Number(await page.getByTestId('inside').innerText());
  await north.bring([], { pending: {} });
  await page.getByText(/Einige Stationen melden noch nach/u).waitFor({ state: 'detached' });
  expect(Number(await page.getByTestId('inside').innerText())).toBe(told - 2);
});

const sizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;

test.each(sizes)(
  'the big screen fills $width × $height without scrolling, in letters for ten metres',
  async (viewport) => {
    const { list, south } = await openFleet();
    const { page } = await openPage(await startBrowser(), `${list.url}/live?screen`, { viewport });
    await page.getByTestId('inside').waitFor();
    const fits = (): boolean => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const cut = [...document.querySelectorAll('.screen, .screen *')].some((element) => {
        const { right, bottom } = element.getBoundingClientRect();
        return right > innerWidth + 1 || bottom > innerHeight + 1;
      });
      return scrollWidth <= innerWidth && scrollHeight <= innerHeight && !cut;
    };
    expect(await page.evaluate(fits)).toBe(true);
    const heightOf = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight);
    expect(await heightOf('.screen-number')).toBeGreaterThan(viewport.width > viewport.height ? 0.25 : 0.1);
    expect(await heightOf('.screen-room')).toBeGreaterThan(0.018);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const before = Number(await page.getByTestId('inside').innerText());
    await south.bring(entriesOf([scanOf('one-more')], 3));
    await page
      .getByTestId('inside')
      .filter({ hasText: String(before + 1) })
      .waitFor();
  },
);

test('the big screen is entered by a press and left by Escape', async () => {
  const { list } = await openFleet();
  const { page } = await openPage(await startBrowser(), `${list.url}/live`);
  await page.getByRole('button', { name: 'Große Anzeige' }).click();
  await page.locator('.screen').waitFor();
  expect(new URL(page.url()).search).toBe('?screen');
  await page.keyboard.press('Escape');
  await page.locator('.cards').waitFor();
});
