import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReadyKiosk, launchKiosk } from '#tests/helpers/kiosk.ts';

const promisedMs = 5_000;

let kiosk: ReadyKiosk;
// One for each: what a kiosk has told, it also expects to go on, and from then on it notices a freeze.
beforeEach(async () => {
  kiosk = await launchKiosk({ role: 'desk', lang: 'en' });
});
afterEach(() => kiosk.close());

// A page that went away takes Playwright's view of it along, so the main process is asked.
const readyAgain = async (oldPid: number): Promise<number> => {
  const start = performance.now();
  await expect
    .poll(
      () =>
        kiosk.app.evaluate(async ({ BrowserWindow }, old) => {
          const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
          if (page === undefined || page.getOSProcessId() === old || page.isCrashed() || page.isLoading())
            return 'away';
          return page.executeJavaScript('document.documentElement.dataset.ready ?? "loading"') as Promise<string>;
        }, oldPid),
      { timeout: promisedMs * 2, interval: 50 },
    )
    .toBe('scan');
  return performance.now() - start;
};

const pagePid = (): Promise<number> =>
  kiosk.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.getOSProcessId() ?? 0,
  );

const headcount = async (): Promise<unknown> =>
  kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.executeJavaScript(
        'einlass.request("station.state", undefined).then(({ value }) => value.headcount.registered)',
      ),
  );

test('a page whose process is killed is ready to scan within five seconds', async () => {
  const pid = await pagePid();
  process.kill(pid, 'SIGKILL');
  expect(await readyAgain(pid)).toBeLessThan(promisedMs);
  expect(await headcount()).toBeGreaterThan(100);
});

test('a page that froze is ready to scan within five seconds', async () => {
  const pid = await pagePid();
  await kiosk.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    void page?.executeJavaScript('for (;;);').catch(() => undefined);
  });
  expect(await readyAgain(pid)).toBeLessThan(promisedMs);
});
