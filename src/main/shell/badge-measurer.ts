import { BrowserWindow } from 'electron';
import type { MeasureBadges, MeasuredBadge } from '#shared/contract/badge-page.ts';

/** Lays badges out in a page of its own, so that none that is to be printed waits. */
export type BadgeMeasurer = { readonly measure: MeasureBadges; readonly close: () => void };

const idleMs = 10_000;
const patienceMs = 30_000;

const openPage = async (pageUrl: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    show: false,
    width: 1_600,
    height: 1_000,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  await window.loadURL(pageUrl);
  return window;
};

/** Opens the badge page when it is needed and closes it when it was not for ten seconds; rejects when the page fails. */
export const createBadgeMeasurer = (pageUrl: string): BadgeMeasurer => {
  let opened: Promise<BrowserWindow> | null = null;
  let idle: NodeJS.Timeout | undefined;

  const close = (): void => {
    clearTimeout(idle);
    const closing = opened;
    opened = null;
    void closing?.then(
      (window) => window.destroy(),
      // Whoever measured was told already.
      () => undefined,
    );
  };

  const within = async (window: BrowserWindow, script: string): Promise<ReadonlyArray<MeasuredBadge>> => {
    const failed = Promise.withResolvers<never>();
    const fail = (): void => failed.reject(new Error('The page that measures badges is gone or does not answer.'));
    const timer = setTimeout(fail, patienceMs);
    window.webContents.once('render-process-gone', fail);
    try {
      return await Promise.race([
        window.webContents.executeJavaScript(script) as Promise<ReadonlyArray<MeasuredBadge>>,
        failed.promise,
      ]);
    } finally {
      clearTimeout(timer);
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', fail);
    }
  };

  return {
    measure: async (badges) => {
      clearTimeout(idle);
      opened ??= openPage(pageUrl);
      try {
        const measured = await within(await opened, `measureBadges(${JSON.stringify(badges)})`);
        idle = setTimeout(close, idleMs).unref();
        return measured;
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
};
