import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { candidates } from '#shared/domain/ticket-code/candidates.ts';
import type { KeyScan } from '../../../src/renderer/scanning/key-burst.ts';
import type { ScanningSite } from './harness.ts';
import { openPage, openSite } from './harness.ts';

const run = promisify(execFile);

// Letters that move between the layouts, and the dead keys of the German one.
const code = 'Xy-7/Zz_9=Q2?k+A';

let site: ScanningSite;
let browser: Browser;
let page: Page;
let display = '';
let stopDisplay = (): Promise<unknown> => Promise.resolve();

/** Starts an X server on a free number; resolves when it tells the number, so when it answers. */
const startDisplay = async (): Promise<void> => {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  display = `:${number.toString().trim()}`;
  stopDisplay = () => {
    const stopped = once(server, 'exit');
    server.kill();
    return stopped;
  };
};

const x = async (command: string, ...args: ReadonlyArray<string>): Promise<string> =>
  (await run(command, args, { env: { ...process.env, DISPLAY: display } })).stdout;

const nextScan = async (): Promise<KeyScan | undefined> => {
  await page.waitForFunction(() => bench.scans.length > 0, undefined, { timeout: 10_000 });
  return page.evaluate(() => bench.scans[0]);
};
const scanCount = (): Promise<number> => page.evaluate(() => bench.scans.length);

const from = (first: number, count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, i) => first + i);
// X key codes of the keys that write the characters of a US keyboard, row by row.
const usRows = ["`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'];
const keyCodes = [49, ...from(10, 12), ...from(24, 12), 51, ...from(38, 11), ...from(52, 10)];

/** The keys that a scanner set to a US keyboard presses, whatever the system's layout is. */
const keysOf = (text: string): ReadonlyArray<string> =>
  [...text].map((character) => {
    if (character === '\n') return 'Return';
    if (character === '\t') return 'Tab';
    const shifted = usRows[1]?.includes(character) === true;
    return `${shifted ? 'shift+' : ''}${keyCodes[usRows[shifted ? 1 : 0]?.indexOf(character) ?? -1]}`;
  });
const press = (text: string, delay: number): ReadonlyArray<string> => ['key', '--delay', `${delay}`, ...keysOf(text)];

const useLayout = async (layout: string): Promise<void> => {
  await run('setxkbmap', ['-display', display, layout]);
  // The browser has the new layout when its first letter is the one of the layout.
  const probe = layout === 'de' ? 'z' : 'y';
  await vi.waitFor(
    async () => {
      await page.locator('input').fill('');
      await x('xdotool', ...press('y', 100));
      expect(await page.locator('input').inputValue()).toBe(probe);
    },
    { timeout: 10_000 },
  );
  await page.locator('input').fill('');
};

beforeAll(async () => {
  site = await openSite();
  await startDisplay();
  ({ browser, page } = await openPage(site, { display, cameras: 0 }));
  await page.evaluate(() => void bench.mount());
  await page.locator('input').focus();
  const window = await x('xdotool', 'search', '--onlyvisible', '--name', 'Scanning');
  await x('xdotool', 'windowfocus', '--sync', window.trim().split('\n')[0] ?? '');
});
beforeEach(async () => {
  await page.evaluate(() => void (bench.scans.length = 0));
});
afterAll(async () => {
  await browser.close();
  await stopDisplay();
  await site.close();
});

// Keys that the machine held up for a moment are not those of a scanner: then they are pressed once more.
describe.each(['us', 'de'])('on a system with the layout %s', { retry: 3 }, (layout) => {
  beforeAll(() => useLayout(layout));
  beforeEach(() => page.locator('input').fill(''));

  test.each([
    [1, '\n'],
    [5, '\n'],
    [15, '\n'],
    [1, ''],
    [5, '\t'],
    [15, ''],
  ])('a scan at %i ms a key that ends with %j is one scan and leaves the field empty', async (delay, end) => {
    await x('xdotool', ...press(code + end, delay));
    const scan = await nextScan();
    expect(scan?.usKeys).toBe(code);
    expect(candidates({ kind: 'keys', typed: scan?.typed ?? '', usKeys: scan?.usKeys ?? null })).toContain(code);
    expect(await page.locator('input').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await scanCount()).toBe(1);
  });

  test.each([1, 5, 15])('a scan at %i ms a key in the middle of typing leaves the typing unchanged', async (delay) => {
    await x('xdotool', ...press('mull', 110), ...press(`${code}\n`, delay), 'sleep', '0.1', ...press('er', 110));
    expect((await nextScan())?.usKeys).toBe(code);
    await expect.poll(() => page.locator('input').inputValue()).toBe('muller');
    expect(await scanCount()).toBe(1);
  });

  test('typing at 60 ms a key reaches the field, also Enter and a selection typed over', async () => {
    await page.locator('input').fill('before');
    await page.locator('input').selectText();
    await x('xdotool', ...press('workshop1and2\n', 60));
    await expect.poll(() => page.locator('input').inputValue()).toBe('workshop1and2');
    expect(await scanCount()).toBe(0);
  });

  test('without any field in focus a scan arrives too', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await x('xdotool', ...press(`${code}\n`, 5));
    expect((await nextScan())?.usKeys).toBe(code);
    await page.locator('input').focus();
  });
});
