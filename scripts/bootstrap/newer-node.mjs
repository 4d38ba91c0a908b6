import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bin, modules } from './places.mjs';

const oldest = 24;
const node = join(bin, 'node');

/** The Node that npm brought, or null as long as it is not there. */
export const newerNode = () => {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= oldest ? node : null;
};

/**
 * Runs what the package `node` runs at its installation, which fetches the Node for this system from the npm registry,
 * and makes the link that npm makes only for programs that are there from the start.
 */
export const installNode = () => {
  const folder = join(modules, 'node');
  const program = join(folder, 'bin/node');
  if (!existsSync(program)) {
    process.stderr.write(`Fetching Node ${oldest} from the npm registry …\n`);
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: ['ignore', 2, 2] });
  }
  rmSync(node, { force: true });
  symlinkSync(relative(bin, program), node);
  const installed = newerNode();
  if (installed === null) throw new Error(`Node ${oldest} could not be installed from the npm registry.`);
  return installed;
};
