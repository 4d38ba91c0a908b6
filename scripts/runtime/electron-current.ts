import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from './lock.ts';
import { projectRoot, sharedCache } from './paths.ts';
import { tryRun } from './run.ts';
import { say } from './say.ts';

export type FoundElectron = { readonly executable: string; readonly version: string };

const packageFolder = join(projectRoot, 'node_modules/electron');
const dayMs = 24 * 60 * 60 * 1000;
const stalledMs = 20_000;

/** The Electron of devDependencies, downloaded if need be; null where that fails, and for a day after it failed. */
export const findCurrentElectron = async (): Promise<FoundElectron | null> => {
  const installed = await installedElectron();
  if (installed !== null) return installed;
  const version = await currentVersion();
  const failureMark = join(sharedCache(), `electron-${version}.unreachable`);
  if (await isYoungerThan(failureMark, dayMs)) return null;
  return withLock(packageFolder, async () => {
    say(`Downloading Electron ${version} …`);
    if (await download()) return installedElectron();
    say(`Electron ${version} cannot be downloaded here.`);
    await mkdir(sharedCache(), { recursive: true });
    await writeFile(failureMark, '');
    return null;
  });
};

const currentVersion = async (): Promise<string> => {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
};

const installedElectron = async (): Promise<FoundElectron | null> => {
  try {
    const version = (await readFile(join(packageFolder, 'dist/version'), 'utf8')).trim().replace(/^v/, '');
    const executable = join(packageFolder, 'dist', await readFile(join(packageFolder, 'path.txt'), 'utf8'));
    return version === (await currentVersion()) ? { executable, version } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const isYoungerThan = async (file: string, ageMs: number): Promise<boolean> => {
  try {
    return Date.now() - (await stat(file)).mtimeMs < ageMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};

/** Runs the package's own installer until it ends, or until no byte has arrived for 20 seconds. */
const download = async (): Promise<boolean> => {
  await mkdir(sharedCache(), { recursive: true });
  const temporary = await mkdtemp(join(sharedCache(), 'download-'));
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const watch = new AbortController();
  try {
    const code = await Promise.race([ended.then(([exit]) => exit), stalled(temporary, watch.signal)]);
    if (code === 'stalled') child.kill('SIGKILL');
    return code === 0;
  } finally {
    watch.abort();
    await ended;
    await rm(temporary, { recursive: true, force: true });
  }
};

const stalled = async (folder: string, signal: AbortSignal): Promise<'stalled'> => {
  let before = '';
  while (!signal.aborted) {
    const now = await sizes([folder, join(packageFolder, 'dist')]);
    if (now === before) break;
    before = now;
    // Aborted when the installer has ended, whose result counts then.
    await delay(stalledMs, undefined, { signal }).catch(() => undefined);
  }
  return 'stalled';
};

/** The sizes of these folders, as far as they exist, in a form to compare. */
const sizes = async (folders: ReadonlyArray<string>): Promise<string> =>
  (await tryRun('du', ['-sk', ...folders])).output;
