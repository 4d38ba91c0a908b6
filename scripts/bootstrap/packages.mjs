import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { modules, root } from './places.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether these packages are what the lock file asks for; `installed` is npm's own note of what it put there.
 * Optional packages may be missing: they are for other systems.
 */
export const isSatisfied = (locked, installed) =>
  Object.entries(locked).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || installed[path]?.version === version || (!(path in installed) && (optional || devOptional)),
  );

/** Whether node_modules holds what package-lock.json asks for. */
export const packagesAreInstalled = () => {
  const note = join(modules, '.package-lock.json');
  return existsSync(note) && isSatisfied(packagesIn(join(root, 'package-lock.json')), packagesIn(note));
};

/**
 * Installs the packages of package-lock.json, without install scripts (see .npmrc). `npm ci` would too, but refuses
 * when a registry lacks the optional packages of other systems.
 */
export const installPackages = () => {
  process.stderr.write('Installing npm packages …\n');
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], root);
};
