import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

type Faults = { readonly run: (args: readonly string[]) => Promise<number> };

const folder = path.join(import.meta.dirname, 'faults');

/** Breaks one part of the product on purpose, many times, and counts what became of the data. */
const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.parse(file).name);
  if (name === undefined || !existsSync(path.join(folder, `${name}.ts`))) {
    console.error(`What is to be broken? There are: ${known.join(', ')}.`);
    return 2;
  }
  const faults = (await import(`./faults/${name}.ts`)) as Faults;
  return faults.run(args);
};

process.exitCode = await main(process.argv.slice(2));
