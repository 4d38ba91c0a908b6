import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const modules = join(root, 'node_modules');
/** The programs that npm packages bring. */
export const bin = join(modules, '.bin');
