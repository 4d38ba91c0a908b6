import type { Kiosk } from './kiosk.ts';

/** The process of the page that people see. A page that went away takes Playwright's view of it along, so the main process is asked. */
export const pagePid = ({ app }: Kiosk): Promise<number> =>
  app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.getOSProcessId() ?? 0,
  );

/** How the page is that came after the process `oldPid`: `scan` when it is ready to scan. */
export const newPageState = ({ app }: Kiosk, oldPid: number): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }, old) => {
    const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    if (page === undefined || page.getOSProcessId() === old || page.isCrashed() || page.isLoading()) return 'away';
    // A question to a document that is just being replaced is never answered; the next look asks the new one.
    const silent = new Promise<string>((resolve) => setTimeout(resolve, 1_000, 'silent'));
    const ready = page.executeJavaScript('document.documentElement.dataset.ready ?? "loading"') as Promise<string>;
    return Promise.race([ready, silent]);
  }, oldPid);

/** Freezes the page by an endless loop. */
export const freezePage = async ({ app }: Kiosk): Promise<void> => {
  await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    void page?.executeJavaScript('for (;;);').catch(() => undefined);
  });
};
