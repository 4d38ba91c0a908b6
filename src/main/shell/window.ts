import { BrowserWindow } from 'electron';
import type { CommandLine } from './command-line.ts';
import type { WindowState } from './window-state.ts';

/** The window of the kiosk, still hidden and empty: without Node, isolated, sandboxed. */
export const createKioskWindow = (
  preload: string,
  size: CommandLine['window'],
  last: WindowState | null,
): BrowserWindow =>
  new BrowserWindow({
    show: false,
    title: 'Einlass',
    ...(size ?? last?.bounds ?? { width: 1280, height: 800 }),
    // The page has the size that was asked for, not its frame.
    useContentSize: size !== null,
    minWidth: 800,
    minHeight: 500,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      disableDialogs: true,
      // A kiosk behind another window still scans.
      backgroundThrottling: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });

/** Brings a window before all others. */
export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};
