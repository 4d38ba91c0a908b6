import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { CentralHost } from '#core/ports.ts';
import type { FromEmbedded } from '#shared/contract/embedded.ts';

/** The hosted list in a real process of its own, as the shell starts it; `kill` ends the newest one without any warning. */
export const forkedHosts = (): {
  readonly start: () => CentralHost;
  readonly kill: () => void;
  readonly started: () => number;
} => {
  const children: ChildProcess[] = [];
  const kill = (): void => void children.at(-1)?.kill('SIGKILL');
  onTestFinished(kill);
  return {
    kill,
    started: () => children.length,
    start: () => {
      const child = fork(new URL('embedded-child.ts', import.meta.url), {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      children.push(child);
      return {
        send: (message) => {
          if (child.connected) child.send(message);
        },
        onMessage: (listener) => void child.on('message', (message) => listener(message as FromEmbedded)),
        onExit: (listener) => void child.once('exit', listener),
      };
    },
  };
};
