import { app } from 'electron';
import { writeCrashFile } from './crash-file.ts';
import { faultReport } from './fault-report.ts';
import type { Log } from './log.ts';

/** How the kiosk ends. */
export type Ending = {
  readonly isEnding: () => boolean;
  /** Ends in good order. */
  readonly quit: () => void;
  /** Ends in good order and starts again, with more arguments if need be. */
  readonly relaunch: (moreArguments: ReadonlyArray<string>) => void;
};

/** Tells whoever supervises the kiosk (`npm start`, systemd) to start it again. */
export const startAgainCode = 75;
const patienceMs = 5_000;

/** Makes every way out pass `close`, once and for at most five seconds: quitting, a signal, the end of the session. */
export const prepareEnding = (close: () => Promise<void>, supervised: boolean, log: Log): Ending => {
  let ending = false;
  const end = (code: number): void => {
    if (ending) return;
    ending = true;
    const exit = (): void => app.exit(code);
    setTimeout(() => {
      log({ level: 'error', what: 'close-timed-out' });
      exit();
    }, patienceMs);
    close().then(exit, (error: unknown) => {
      log({ level: 'error', what: 'close-failed', ...faultReport(error) });
      exit();
    });
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    end(0);
  });
  return {
    isEnding: () => ending,
    quit: () => end(0),
    relaunch: (moreArguments) => {
      log({ level: 'error', what: 'relaunch', with: moreArguments.join(' ') });
      if (!supervised) app.relaunch({ args: [...process.argv.slice(1), ...moreArguments] });
      end(startAgainCode);
    },
  };
};

/** A bug in the main process ends it: what is on disk is whole, what is in memory is not to be trusted. Never a dialog. */
export const endOnBug = (dataFolder: string, log: Log): void => {
  const end = (fault: unknown): void => {
    try {
      log({ level: 'error', what: 'bug', ...faultReport(fault) });
      writeCrashFile(dataFolder, fault, app.getVersion(), new Date());
    } finally {
      app.exit(1);
    }
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};
