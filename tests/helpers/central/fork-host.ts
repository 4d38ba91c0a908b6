import { fork, type ChildProcess } from 'node:child_process';
import type { CentralHost } from '#core/ports.ts';
import type { FromEmbedded } from '#shared/contract/embedded.ts';

/** The hosted list in a real process of its own, as the shell starts it; it ends with the process that started it. */
export const forkHost = (): { readonly host: CentralHost; readonly child: ChildProcess } => {
  const child = fork(new URL('embedded-child.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    child,
    host: {
      send: (message) => {
        if (child.connected) child.send(message);
      },
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromEmbedded)),
      onExit: (listener) => void child.once('exit', listener),
    },
  };
};
