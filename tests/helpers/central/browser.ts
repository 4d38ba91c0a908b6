import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** The system's Chromium, ended with the test. */
export const startBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  onTestFinished(() => browser.close());
  return browser;
};

/** The live page, loaded and showing counts; anything that the browser complains about fails the test. */
export const openLivePage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.goto(`${url}/live`);
  await page.getByTestId('inside').waitFor();
  return page;
};
