import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReadyKiosk, launchKiosk } from '#tests/helpers/kiosk.ts';
import { freezePage, newPageState, pagePid } from '#tests/helpers/kiosk-page.ts';

// That it takes at most five seconds is measured by `npm run bench -- recovery`.
const patienceMs = 60_000;

let kiosk: ReadyKiosk;
// One for each: what a kiosk has told, it also expects to go on, and from then on it notices a freeze.
beforeEach(async () => {
  kiosk = await launchKiosk({ role: 'desk', lang: 'en' });
});
afterEach(() => kiosk.close());

const untilReadyAgain = (oldPid: number): Promise<void> =>
  expect.poll(() => newPageState(kiosk, oldPid), { timeout: patienceMs, interval: 50 }).toBe('scan');

const registered = (): Promise<unknown> =>
  kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.executeJavaScript(
        'einlass.request("station.state", undefined).then(({ value }) => value.headcount.registered)',
      ),
  );

test('a page whose process is killed comes back by itself, ready to scan, with its counts', async () => {
  const pid = await pagePid(kiosk);
  process.kill(pid, 'SIGKILL');
  await untilReadyAgain(pid);
  expect(await registered()).toBeGreaterThan(100);
});

test('a page that froze comes back by itself, ready to scan', async () => {
  const pid = await pagePid(kiosk);
  await freezePage(kiosk);
  await untilReadyAgain(pid);
  expect(await pagePid(kiosk)).not.toBe(pid);
});
