import type { Station } from '#core/ports.ts';
import type { StationState } from '#shared/contract/views.ts';

/** The newest that the shell knows of an open station. */
export type Followed = { readonly state: StationState; readonly unlocked: boolean };

/** Calls back with a station's state and lock, at once and at each change. */
export const followStation = async (station: Station, onChange: (followed: Followed) => void): Promise<void> => {
  let { unlocked } = await station.handlers['lock.state'](undefined);
  let state = await station.handlers['station.state'](undefined);
  station.on('station.changed', (next) => {
    state = next;
    onChange({ state, unlocked });
  });
  station.on('lock.changed', (lock) => {
    ({ unlocked } = lock);
    onChange({ state, unlocked });
  });
  onChange({ state, unlocked });
};

const patienceMs = 10_000;

/** The station's state once its central list is up or known to be down; after ten seconds, whatever it is. */
export const stateWithCentral = async (station: Station): Promise<StationState> => {
  const now = await station.handlers['station.state'](undefined);
  if (now.central.kind !== 'starting') return now;
  return new Promise((resolve) => {
    const settle = (state: StationState): void => {
      clearTimeout(timer);
      end();
      resolve(state);
    };
    const end = station.on('station.changed', (state) => {
      if (state.central.kind !== 'starting') settle(state);
    });
    const timer = setTimeout(() => settle(now), patienceMs);
  });
};
