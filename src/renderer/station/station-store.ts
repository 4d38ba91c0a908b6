import type { StationState } from '#shared/contract/views.ts';
import { ask, listen } from './bridge.ts';

/** The newest state of the station, for `useSyncExternalStore`. */
export type StationStore = {
  /** Null until the station answered for the first time. */
  readonly current: () => StationState | null;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** Asks the station for its state and follows every change from then on, for the life of the page. */
export const createStationStore = (): StationStore => {
  let state: StationState | null = null;
  const watchers = new Set<() => void>();
  const take = (next: StationState): void => {
    state = next;
    for (const watcher of watchers) watcher();
  };

  listen('station.changed', take);
  const load = async (): Promise<void> => {
    const reply = await ask('station.state', undefined);
    // An announcement that came first is newer than this answer.
    if (reply.ok && state === null) take(reply.value);
    else if (!reply.ok && state === null) setTimeout(load, 1_000);
  };
  void load();

  return {
    current: () => state,
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
};
