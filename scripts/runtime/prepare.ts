import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.ts';
import { hasScreen } from './display.ts';
import { ensureDebianPackages } from './debian.ts';
import { ensureElectron, type ElectronRuntime } from './electron.ts';

/** Makes everything ready that the kiosk needs on this machine, and for tests what they need beside it. */
export const prepare = async ({ forTests }: { readonly forTests: boolean }): Promise<ElectronRuntime> => {
  await ensureDebianPackages([
    'window',
    ...(forTests || !hasScreen() ? (['virtual-screen'] as const) : []),
    ...(forTests ? (['tests'] as const) : []),
    ...(existsSync('/usr/bin/g++') ? [] : (['compiler'] as const)),
  ]);
  const [runtime] = await Promise.all([ensureElectron(), ensureBuilt()]);
  return runtime;
};
