/** Something that the person at the terminal can act on: its message is shown alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Runs a command of ours to its end; a `Failure` becomes one plain message and exit code 1, a bug keeps its stack. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Failure ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  }
};
