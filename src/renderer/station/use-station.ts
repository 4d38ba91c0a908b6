import { createContext, use, useSyncExternalStore } from 'react';
import type { StationState } from '#shared/contract/views.ts';
import type { StationStore } from './station-store.ts';

/** Provides the state to all screens; the app shows no screen before it is known. */
export const StationContext = createContext<StationState | null>(null);

/** The state as the store has it, null before the first answer; for the app itself. */
export const useStationStore = (store: StationStore): StationState | null =>
  useSyncExternalStore(store.subscribe, store.current);

/** The state of the station, renewed at each change. */
export const useStation = (): StationState => {
  const state = use(StationContext);
  if (state === null) throw new Error('useStation outside of a screen');
  return state;
};
