import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { readBadgesArguments } from './badges/arguments.ts';
import { namesIn } from './badges/names-in.ts';
import { fileNameOf, printNames } from './badges/print-names.ts';
import { Failure, runCommand } from './runtime/failure.ts';
import { say } from './runtime/say.ts';

const progressEvery = 100;

const read = async (file: string): Promise<ReadonlyArray<string>> => {
  try {
    return namesIn(await readFile(file));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** `npm run badges`: prints a list of names and succeeds only if every badge came out whole, readable and without an empty box. */
const badges = async (): Promise<number> => {
  const asked = readBadgesArguments(process.argv.slice(2));
  if (!asked.ok) {
    say(asked.message);
    return 2;
  }
  const names = await read(asked.names);
  const count = names.length;
  if (count === 0) throw new Failure(`There is no name in ${asked.names}.`);
  const result = await printNames(names, asked.out, (done, trouble) => {
    // Numbers, no names: what is told here may end in a log.
    if (trouble !== null) say(`${fileNameOf(done)}: ${trouble}`);
    else if (!asked.json && (done % progressEvery === 0 || done === count)) say(`${done} of ${count} printed`);
  });
  console.log(JSON.stringify(result));
  return isDeepStrictEqual(result, { names: count, printed: count, emptyBoxes: 0, cut: 0, readBack: count }) ? 0 : 1;
};

await runCommand(badges);
