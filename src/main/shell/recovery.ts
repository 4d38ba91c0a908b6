import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import type { Heartbeat } from './heartbeat.ts';
import type { Log } from './log.ts';
import { createRestartBudget } from './restart-budget.ts';

export type RecoveryOptions = {
  readonly heartbeat: Heartbeat;
  /** The address of the page that beats. */
  readonly beatingPage: string;
  readonly relaunch: (moreArguments: ReadonlyArray<string>) => void;
  readonly isEnding: () => boolean;
  readonly monotonic: () => number;
  readonly log: Log;
};

const beatTickMs = 500;
const mostReloads = 3;
const windowMs = 60_000;
const aborted = -3;
const breathMs = 150;

/**
 * Brings a page back that crashed, froze or did not load: loaded anew at once, and after the third time within a minute
 * the whole kiosk starts again. A graphics process that keeps dying ends in a start without it. Nobody is asked.
 */
export const recover = (
  window: BrowserWindow,
  { heartbeat, beatingPage, relaunch, isEnding, monotonic, log }: RecoveryOptions,
): void => {
  const { webContents: contents } = window;
  const reloads = createRestartBudget(mostReloads, windowMs, monotonic);
  const graphics = createRestartBudget(mostReloads, windowMs, monotonic);

  const reload = async (what: string, cause: string): Promise<void> => {
    heartbeat.reset();
    // The whole family of processes may be ending, and ours hears of it last.
    await delay(breathMs);
    if (isEnding() || window.isDestroyed()) return;
    log({ level: 'error', what, cause });
    if (reloads.take()) contents.reload();
    else relaunch([]);
  };
  // A frozen page cannot be reloaded, only its process ended; its end then reloads it.
  const endFrozenPage = (cause: string): void => {
    log({ level: 'error', what: 'page-frozen', cause });
    contents.forcefullyCrashRenderer();
  };

  contents.on('render-process-gone', (_event, { reason }) => {
    void reload('page-crashed', reason);
  });
  contents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (isMainFrame && code !== aborted) void reload('page-not-loaded', String(code));
  });
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    if (url === beatingPage) heartbeat.expectFirst();
    else heartbeat.reset();
  });
  window.on('unresponsive', () => endFrozenPage('input'));
  const ticking = setInterval(() => {
    if (heartbeat.tick()) endFrozenPage('heartbeat');
  }, beatTickMs);
  window.on('closed', () => clearInterval(ticking));

  app.on('child-process-gone', (_event, { type, reason, name }) => {
    if (reason === 'clean-exit' || isEnding()) return;
    log({ level: 'warn', what: 'process-gone', process: name ?? type, cause: reason });
    if (type === 'GPU' && !graphics.take() && !app.commandLine.hasSwitch('disable-gpu')) relaunch(['--disable-gpu']);
  });
};
