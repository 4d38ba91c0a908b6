import path from 'node:path';
import type { CentralStore } from '#central/store/central-store.ts';
import { tempFolder } from '../temp-folder.ts';
import { knownTo, openFleetStation, type FleetStation, type FleetStationOptions } from './fleet-station.ts';
import { openStoreAt, startList, type TestList } from './list-server.ts';

type Known = Awaited<ReturnType<typeof knownTo>>;

/** A list and stations that have joined it, over a network that may be cut and tampered with. */
export type TestFleet = {
  readonly list: TestList;
  readonly store: CentralStore;
  readonly identities: ReadonlyArray<Known>;
  readonly stations: ReadonlyArray<FleetStation>;
  readonly open: (station: Known, more?: Partial<FleetStationOptions>) => FleetStation;
  /** What becomes of requests from now on; null for the network as it is. */
  readonly network: (next: typeof fetch | null) => void;
  readonly cut: () => void;
  readonly heal: () => void;
};

/** Starts the real list and so many stations. */
export const fleetOf = async (
  count: number,
  more: Omit<NonNullable<Parameters<typeof startList>[0]>, 'store'> = {},
): Promise<TestFleet> => {
  const store = openStoreAt(path.join(tempFolder(), 'central.sqlite'));
  const list = await startList({ ...more, store });
  let network: typeof fetch | null = null;
  const overNetwork: typeof fetch = (...request) => (network ?? fetch)(...request);
  const identities = await Promise.all(
    Array.from({ length: count }, (_, index) => knownTo(store, `Door ${index + 1}`)),
  );
  const open: TestFleet['open'] = (station, options = {}) =>
    openFleetStation({ station, way: () => list.url, fetch: overNetwork, ...options });
  return {
    list,
    store,
    identities,
    open,
    stations: identities.map((one) => open(one)),
    network: (next) => {
      network = next;
    },
    cut: () => {
      network = () => Promise.reject(new TypeError('cut off'));
    },
    heal: () => {
      network = null;
    },
  };
};

/** The one at a place, which must be there. */
export const at = <T>(some: ReadonlyArray<T>, index: number): T => {
  const one = some[index];
  if (one === undefined) throw new Error(`none at ${index}`);
  return one;
};
