import { spawn } from 'node:child_process';

/** A program of the system that runs for as long as a test needs it. */
export type Daemon = {
  /** All that it has said so far, on either stream. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

const patienceMs = 15_000;

/** Starts a program and answers once `isUp` holds, which is asked again and again with what it has said, for `forMs` at most. */
export const startDaemon = async (
  command: string,
  args: ReadonlyArray<string>,
  isUp: (said: string) => boolean,
  env: NodeJS.ProcessEnv = process.env,
  forMs = patienceMs,
): Promise<Daemon> => {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  }
  const exit = new Promise<void>((resolve) => {
    child.once('error', (error) => (said += error.message));
    child.once('close', () => {
      ended = true;
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (!ended) child.kill();
    await exit;
  };
  const end = performance.now() + forMs;
  while (!isUp(said)) {
    if (ended || performance.now() > end) {
      await stop();
      throw new Error(`${command} did not come up: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { said: () => said, stop };
};
