import { join } from 'node:path';

/** Where events live when nobody says otherwise: the user's own folder for program data. */
export const defaultDataFolder = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string => {
  switch (platform) {
    case 'win32':
      return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Einlass');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Einlass');
    default:
      return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'einlass');
  }
};
