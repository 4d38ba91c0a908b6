import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { CentralHost } from '#core/ports.ts';
import { forkHost } from './fork-host.ts';

/** Hosted lists in real processes; `kill` ends the newest one without any warning. */
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
      const { host, child } = forkHost();
      children.push(child);
      return host;
    },
  };
};
