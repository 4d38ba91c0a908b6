import { spawn } from 'node:child_process';

/** Runs a program in our place: it gets our terminal and the signals meant for us, and we answer its exit code. */
export const runToEnd = (program, args, env) => {
  const child = spawn(program, args, { stdio: 'inherit', env });
  // Ctrl+C reaches both of us from the terminal; a second time does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A shell between npm and whoever ends it may not hand the signal on.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || child.kill(), 1000).unref();
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
};
