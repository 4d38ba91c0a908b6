import { readArguments, usage } from './command/arguments.ts';
import { CommandFailure } from './command/failure.ts';
import { runCommand } from './command/run.ts';

/** The central list alone under Node: answers with the exit code, or stays until it is stopped. */
const main = async (): Promise<void> => {
  const { INIT_CWD: folder = process.cwd(), EINLASS_DB: usualDb = null } = process.env;
  const read = readArguments(process.argv.slice(2), folder, usualDb);
  if (read.kind === 'help') {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (read.kind === 'wrong') {
    process.stderr.write(`${read.message}\n\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await runCommand(read.asked);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

await main();
