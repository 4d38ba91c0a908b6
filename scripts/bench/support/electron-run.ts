import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { linkIntoProject } from '../../runtime/electron-link.ts';
import { electronEnvironment, type ElectronRuntime, ensureElectron } from '../../runtime/electron.ts';
import { prepareRegistryElectron } from '../../runtime/electron-registry.ts';
import { projectCache, projectRoot } from '../../runtime/paths.ts';

/** What is started: an executable with its first arguments. */
export type Program = Pick<ElectronRuntime, 'executable' | 'args'> & { readonly env: NodeJS.ProcessEnv };

/** The kiosk of this clone. */
export const kioskProgram = async (): Promise<Program> => {
  const runtime = await ensureElectron();
  return { ...runtime, env: electronEnvironment(runtime, process.env) };
};

/** A program of the same Electron that shows an empty window and nothing else. */
export const emptyProgram = async (): Promise<Program> => {
  const { executable, args } = await ensureElectron();
  const app = join(import.meta.dirname, 'empty-window');
  if (args[0] === projectRoot) return { executable, args: [app, ...args.slice(1)], env: process.env };
  const cache = join(projectCache, 'empty-window');
  return { executable: await linkIntoProject(await prepareRegistryElectron(), cache, app), args, env: process.env };
};

/** A program that said that it is ready: after how many milliseconds of its process, and how to end it. */
export type Running = { readonly ms: number; readonly pid: number; readonly end: () => Promise<void> };

/** Starts a program and waits for its line `{"einlass":"ready","ms":…}`. */
export const runUntilReady = async (program: Program, args: ReadonlyArray<string>): Promise<Running> => {
  const child = spawn(program.executable, [...program.args, ...args], {
    env: program.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"einlass":"ready"')) continue;
    const { ms } = JSON.parse(line) as { readonly ms: number };
    return { ms, pid: child.pid ?? 0, end };
  }
  throw new Error(`${program.executable} ended before it was ready.`);
};
