// Runs `scripts/<command>.ts`, on a fresh clone too: `node scripts/bootstrap.mjs <command> [arguments]`.
// Plain JavaScript for Node 20 with nothing installed; what it runs has the newer Node that npm brings.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, packagesAreInstalled } from './bootstrap/packages.mjs';
import { installNode, newerNode } from './bootstrap/newer-node.mjs';
import { bin, root } from './bootstrap/places.mjs';
import { runToEnd } from './bootstrap/run-to-end.mjs';

const stop = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const [command = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Einlass needs Node 20 or newer; this is ${process.version}.`);
if (!existsSync(script)) stop(`There is no command "${command}".`);

try {
  if (!packagesAreInstalled()) installPackages();
  const node = newerNode() ?? installNode();
  const path = [bin, process.env.PATH].join(delimiter);
  process.exitCode = await runToEnd(node, [script, ...args], { ...process.env, PATH: path });
} catch (error) {
  stop(error.message);
}
