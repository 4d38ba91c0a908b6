import { homedir } from 'node:os';
import { app } from 'electron';
import { parseCommandLine } from './command-line.ts';
import { defaultDataFolder } from './data-folder.ts';
import { endOnBug } from './ending.ts';
import { profileFolder, programFolders } from './folders.ts';
import { type OpenStation, runKiosk } from './kiosk.ts';
import { openLog } from './log.ts';
import { forbidLeaving } from './navigation.ts';
import { say } from './say.ts';
import { registerScheme } from './scheme.ts';
import { applySwitches } from './switches.ts';

const wrongUsage = 2;

/**
 * Starts the kiosk. What must happen before Electron is ready happens here and at once; the rest follows without being
 * awaited, because an entry module that waits for readiness waits for ever.
 */
export const start = (root: string, openStation: OpenStation): void => {
  const { options, problems } = parseCommandLine(process.argv);
  if (problems.length > 0) {
    process.stderr.write(`Einlass does not understand: ${problems.join(' ')}\n`);
    app.exit(wrongUsage);
    return;
  }
  const dataFolder = options.dataFolder ?? defaultDataFolder(process.platform, process.env, homedir());
  app.setPath('userData', profileFolder(dataFolder));
  if (!app.requestSingleInstanceLock()) {
    say({ einlass: 'already-running', data: dataFolder });
    app.exit(0);
    return;
  }
  registerScheme();
  // The superuser's processes cannot be sandboxed: whoever starts the kiosk so must say it, and docs/security.md says why not to.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  applySwitches(options);
  const log = openLog(dataFolder);
  endOnBug(dataFolder, log);
  forbidLeaving(app);
  void app.whenReady().then(() => runKiosk({ options, dataFolder, folders: programFolders(root), openStation, log }));
};
