import { AxeBuilder } from '@axe-core/playwright';
import type { Kiosk } from './kiosk.ts';

/** What axe finds wrong with a kiosk's page as it is: the rule and the elements, empty when all is well. */
export const axeFindings = async ({
  app,
  page,
}: Pick<Kiosk, 'app' | 'page'>): Promise<ReadonlyArray<readonly [rule: string, html: ReadonlyArray<string>]>> => {
  // Axe holds the page for seconds on a busy machine, and a page that is held is ended as frozen.
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.forcefullyCrashRenderer = () => undefined;
  });
  // A change of colours, however short, is seen by axe only once it was painted.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  // Electron opens no second page, which axe would otherwise gather its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
};
