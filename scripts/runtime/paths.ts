import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const projectRoot: string = resolve(import.meta.dirname, '../..');

/** What this clone alone keeps between runs; git ignores it. */
export const projectCache: string = join(projectRoot, '.cache');

/** What all clones of one user share: the Electron from npm, the SQLite binding, the ticket player's video. */
export const sharedCache = (environment: NodeJS.ProcessEnv = process.env): string =>
  join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'einlass');
