import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Failure } from './failure.ts';
import { untilParentEnds } from './until-parent-ends.ts';

/** A screen for programs with windows. */
export type Display = {
  /** The environment in which programs find it. */
  readonly env: NodeJS.ProcessEnv;
  /** What Electron must be told to use it. */
  readonly electronArgs: ReadonlyArray<string>;
  readonly isVirtual: boolean;
  readonly close: () => Promise<void>;
};

/** Whether this machine, as we were started on it, has a screen to open windows on. */
export const hasScreen = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);

/** The screen in front of the person, or a virtual one where there is none. */
export const openDisplay = async (): Promise<Display> => (hasScreen() ? realDisplay() : openVirtualDisplay());

const realDisplay = (): Display => ({
  env: process.env,
  electronArgs: process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY'] ? ['--ozone-platform=wayland'] : [],
  isVirtual: false,
  close: async () => undefined,
});

/** Starts Xvfb on a free number and answers once it takes connections; it ends with us at the latest. */
export const openVirtualDisplay = async (size = '1920x1080'): Promise<Display> => {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  // In a process group of its own: Ctrl+C must not take the screen away before the kiosk has ended.
  const server = spawn(...untilParentEnds('Xvfb', args), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  const trouble = text(server.stderr as Readable);
  // Xvfb writes the number when it is ready, and closes without a word when it cannot start.
  const number = (await text(server.stdio[3] as Readable)).trim();
  if (number === '') throw new Failure(`The virtual screen (Xvfb) did not start.\n${(await trouble).trim()}`);
  server.unref();
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  return {
    env: { ...process.env, DISPLAY: `:${number}` },
    electronArgs: [],
    isVirtual: true,
    close: async () => {
      process.off('exit', stop);
      server.ref();
      stop();
      await ended;
    },
  };
};
