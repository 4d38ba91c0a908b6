/** Something that the person at the terminal can act on: its message is shown alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What to show of a fault: a `Failure` is one plain message, a bug keeps its stack. */
export const failureText = (fault: unknown): string => {
  if (fault instanceof Failure) return fault.message;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
};

/** Runs a command of ours to its end; its number is the exit code, and 1 when it throws. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`\n${failureText(error)}\n`);
    process.exitCode = 1;
  }
};
