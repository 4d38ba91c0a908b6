import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KioskBridge } from '#shared/contract/ipc.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { type ReadyKiosk, launchKiosk } from '#tests/helpers/kiosk.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges into Window
  interface Window {
    readonly einlass: KioskBridge;
  }
}

let kiosk: ReadyKiosk;
beforeAll(async () => {
  kiosk = await launchKiosk({ role: 'desk', lang: 'en' });
});
afterAll(() => kiosk.close());

const refused = { ok: false, code: 'refused' };

test('the page has the bridge, and nothing of Node or Electron', async () => {
  const seen = await kiosk.page.evaluate(() => ({
    bridge: Object.keys(window.einlass).toSorted(),
    strange: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['on', 'pathOf', 'request'], strange: [] });
});

test('foreign channels are refused, and foreign announcements are never heard', async () => {
  const replies = await kiosk.page.evaluate(async () => {
    const request = window.einlass.request as (channel: string, input?: unknown) => Promise<unknown>;
    window.einlass.on('einlass.nonsense' as 'lock.changed', () => undefined)();
    return Promise.all([
      request('ELECTRON_BROWSER_GET_LAST_WEB_PREFERENCES'),
      request('constructor'),
      request('trouble.act', 'quit'),
    ]);
  });
  expect(replies).toEqual([refused, refused, refused]);
});

test.each([
  ['scan.submit', undefined],
  ['scan.submit', { kind: 'camera', text: 'x'.repeat(10_001) }],
  ['scan.submit', { kind: 'nonsense', text: 'A' }],
  ['scan.person', { attendeeId: 'a', direction: 'sideways', override: null }],
  ['scan.person', { attendeeId: 'a', direction: 'entry', override: { reason: ' ' } }],
  ['attendee.search', { query: 'ab', limit: 1e9 }],
  ['lock.unlock', { pin: 1234 }],
  ['import.preview', { path: '', mapping: null }],
  ['station.state', { surplus: true }],
])('%s refuses what its contract does not name', async (channel, input) => {
  const reply = await kiosk.page.evaluate(
    ([name, value]) => (window.einlass.request as (c: string, i: unknown) => Promise<unknown>)(String(name), value),
    [channel, input] as const,
  );
  expect(reply).toEqual(refused);
});

test('what was refused is logged by channel, without what was said', async () => {
  await kiosk.page.evaluate(() =>
    (window.einlass.request as (c: string, i: unknown) => Promise<unknown>)('attendee.search', {
      query: 'Ada Lovelace',
    }),
  );
  const log = readFileSync(join(kiosk.dataFolder, 'logs/station.log'), 'utf8');
  expect(log).toContain('"channel":"attendee.search"');
  expect(log).not.toContain('Lovelace');
});

test('another window is not heard, even with our page and our preload', async () => {
  const reply = await kiosk.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
      await stranger.loadURL('kiosk://app/index.html');
      const ask = 'window.einlass.request("station.state", undefined)';
      const answer = (await stranger.webContents.executeJavaScript(ask)) as unknown;
      stranger.destroy();
      return answer;
    },
    join(projectRoot, 'out/preload/index.cjs'),
  );
  expect(reply).toEqual(refused);
});
