import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';
import { withLock } from './lock.ts';
import { projectRoot } from './paths.ts';
import { run } from './run.ts';
import { say } from './say.ts';

const sources = ['src', 'electron.vite.config.ts', 'vite.live.config.ts', 'vite.list.config.ts', 'package-lock.json'];
/** The central list alone, as it was built. */
export const builtList = join(projectRoot, 'out/central/list/main.js');

const stamp = join(projectRoot, 'out/.sources');
const program = (name: string): string => join(projectRoot, 'node_modules/.bin', name);

/** Builds main, preload, pages, live page and the list alone into `out/`, unless they were built from these very sources. */
export const ensureBuilt = (): Promise<void> =>
  withLock(`build ${projectRoot}`, async () => {
    const hash = await contentHash(projectRoot, sources);
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
    say('Building …');
    // A build that is interrupted must not count.
    await rm(stamp, { force: true });
    await Promise.all([
      run(program('electron-vite'), ['build'], { cwd: projectRoot }),
      ...['vite.live.config.ts', 'vite.list.config.ts'].map((config) =>
        run(program('vite'), ['build', '-c', config], { cwd: projectRoot }),
      ),
    ]);
    await writeFile(stamp, hash);
  });
