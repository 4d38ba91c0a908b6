import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, modules } from './places.mjs';

const oldest = 24;
const node = join(bin, 'node');

/** The Node that npm brought, or null as long as it is not there. */
export const newerNode = () => {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= oldest ? node : null;
};

/** Runs what the package `node` runs at its installation: it fetches the Node for this system from the npm registry. */
export const installNode = () => {
  process.stderr.write(`Fetching Node ${oldest} from the npm registry …\n`);
  const { status } = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(modules, 'node'),
    stdio: ['ignore', 2, 2],
  });
  const installed = newerNode();
  if (status !== 0 || installed === null)
    throw new Error(`Node ${oldest} could not be installed from the npm registry.`);
  return installed;
};
