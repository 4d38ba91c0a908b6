import type { Announcement, Announcements } from '#shared/contract/ipc.ts';

type Listeners = { [A in Announcement]: Set<(value: Announcements[A]) => void> };

/** Tells listeners what happens, unasked. */
export type Announcer = {
  readonly on: <A extends Announcement>(announcement: A, listener: (value: Announcements[A]) => void) => () => void;
  readonly announce: <A extends Announcement>(announcement: A, value: Announcements[A]) => void;
};

/** An announcer without listeners. */
export const createAnnouncer = (): Announcer => {
  const listeners: Listeners = {
    'station.changed': new Set(),
    'scan.happened': new Set(),
    'import.progress': new Set(),
    'preflight.progress': new Set(),
    'tickets.progress': new Set(),
    'lists.progress': new Set(),
    'lock.changed': new Set(),
  };
  return {
    on: (announcement, listener) => {
      listeners[announcement].add(listener);
      return () => void listeners[announcement].delete(listener);
    },
    announce: (announcement, value) => {
      for (const listener of listeners[announcement]) listener(value);
    },
  };
};

/** A call that may come at any rate and runs at most every `ms`, the last one always; `stop` drops what waits. */
export const coalesced = (run: () => void, ms: number): { readonly call: () => void; readonly stop: () => void } => {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  return {
    call: () => {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, ms);
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
