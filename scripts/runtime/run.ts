import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from './failure.ts';

export type Outcome = { readonly code: number; readonly output: string };

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `show` lets the program write to our terminal, `keep` (the default) returns what it wrote. */
  readonly output?: 'show' | 'keep';
};

/** Runs a program to its end and answers its exit code (128 when a signal ended it) and all that it wrote. */
export const tryRun = async (program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> => {
  const shown = options.output === 'show';
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 128, output };
};

/** Like `tryRun`, where an exit code other than 0 is a `Failure` that shows the end of what the program wrote. */
export const run = async (program: string, args: readonly string[], options: RunOptions = {}): Promise<string> => {
  const { code, output } = await tryRun(program, args, options);
  if (code === 0) return output;
  throw new Failure(`${[program, ...args].join(' ')} failed (${code}).\n${output.trim().slice(-2000)}`);
};
