import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

type Bench = {
  readonly run: (args: readonly string[]) => Promise<number>;
  /** Needs a word of its own or takes many minutes: left out when no bench is named. */
  readonly onlyByName?: boolean;
};

const folder = path.join(import.meta.dirname, 'bench');
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.parse(name).name);

/** Runs one bench by name, or all that are not only run by name; each prints one JSON object a line. */
const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  const isNamed = name !== undefined && !name.startsWith('--');
  if (isNamed && !existsSync(path.join(folder, `${name}.ts`))) {
    console.error(`There is no bench "${name}". There are: ${all.join(', ')}.`);
    return 2;
  }
  let worst = 0;
  for (const one of isNamed ? [name] : all) {
    const bench = (await import(`./bench/${one}.ts`)) as Bench;
    if (!isNamed && bench.onlyByName === true) continue;
    worst = Math.max(worst, await bench.run(isNamed ? args : [...(name === undefined ? [] : [name]), ...args]));
  }
  return worst;
};

process.exitCode = await main(process.argv.slice(2));
