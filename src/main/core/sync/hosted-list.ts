import type { FromEmbedded, ToEmbedded } from '#shared/contract/embedded.ts';
import type { CentralHost } from '../ports.ts';
import { backoffMs } from './backoff.ts';
import type { SyncLog } from './sync-log.ts';

/** How the list that this station hosts is. */
export type HostedState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'listening'; readonly port: number; readonly addresses: ReadonlyArray<string> }
  | { readonly kind: 'down'; readonly cause: 'port-taken' | 'stopped' };

export type HostedListOptions = {
  readonly startCentral: () => CentralHost;
  readonly message: Omit<Extract<ToEmbedded, { kind: 'start' }>, 'kind' | 'port'>;
  /** The port that somebody asked for and that is therefore kept, or null for the usual one or the next free. */
  readonly port: number | null;
  readonly random: () => number;
  readonly onState: (state: HostedState) => void;
  readonly log: SyncLog;
};

/** Keeps the hosted list alive until it is closed. */
export type HostedList = { readonly state: () => HostedState; readonly close: () => Promise<void> };

/** Where the live page is when nobody asked for a port; the next nine are tried after it, then any. */
export const usualPort = 8177;
const usualPorts = [...Array.from({ length: 10 }, (_, index) => usualPort + index), 0];
const steadyMs = 60_000;
const stopWithinMs = 3_000;

/** Starts the list in its process, and again whenever that dies, with growing pauses. */
export const startHostedList = (options: HostedListOptions): HostedList => {
  const { startCentral, message, port, random, onState, log } = options;
  let state: HostedState = { kind: 'starting' };
  let host: CentralHost | null = null;
  let closing = false;
  let deaths = 0;
  let lastPort: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let steady: NodeJS.Timeout | undefined;
  let ended: (() => void) | null = null;

  const enter = (next: HostedState): void => {
    state = next;
    onState(next);
  };
  const later = (work: () => void): void => {
    deaths += 1;
    timer = setTimeout(work, backoffMs(deaths, random));
  };

  const start = (): void => {
    const current = startCentral();
    host = current;
    const ports = port !== null ? [port] : [...(lastPort === null ? [] : [lastPort]), ...usualPorts];
    let tried = 0;
    const tryNext = (): void => {
      current.send({ kind: 'start', ...message, port: ports[tried] ?? 0 });
      tried += 1;
    };
    const heard = (from: FromEmbedded): void => {
      if (current !== host) return;
      if (from.kind === 'listening') {
        lastPort = from.port;
        steady = setTimeout(() => {
          deaths = 0;
        }, steadyMs);
        enter({ kind: 'listening', port: from.port, addresses: from.addresses });
        return;
      }
      if (from.code === 'port-taken' && tried < ports.length) {
        tryNext();
        return;
      }
      log({ level: 'warn', what: 'list-not-started', code: from.code });
      enter({ kind: 'down', cause: from.code === 'port-taken' ? 'port-taken' : 'stopped' });
      // The port may come free and the disk may come back, so the same process is asked again.
      tried = 0;
      later(tryNext);
    };
    current.onMessage(heard);
    current.onExit(() => {
      if (current !== host) return;
      host = null;
      clearTimeout(timer);
      clearTimeout(steady);
      ended?.();
      if (closing) return;
      log({ level: 'warn', what: 'list-died', deaths: deaths + 1 });
      enter({ kind: 'down', cause: 'stopped' });
      later(start);
    });
    tryNext();
  };

  start();
  return {
    state: () => state,
    close: async () => {
      closing = true;
      clearTimeout(timer);
      clearTimeout(steady);
      if (host === null) return;
      const stopped = new Promise<void>((resolve) => {
        ended = resolve;
        setTimeout(resolve, stopWithinMs).unref();
      });
      host.send({ kind: 'stop' });
      await stopped;
    },
  };
};
