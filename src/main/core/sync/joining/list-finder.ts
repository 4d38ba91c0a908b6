import type { FoundList } from '#shared/contract/fleet-views.ts';
import { readAddress } from '#shared/contract/fleet/join-link.ts';
import type { NetworkService } from '../../printing/finding/service-records.ts';
import type { ServiceWatch, WatchOptions } from '../../printing/finding/service-watch.ts';
import { whileAsked } from '../../printing/finding/while-asked.ts';

/** Finds central lists in the network for as long as somebody asks for them. */
export type ListFinder = {
  /** What was found so far; the first call begins to look, and the looking ends fifteen seconds after the last one. */
  readonly list: () => Promise<ReadonlyArray<FoundList>>;
  readonly close: () => void;
};

export type ListFinderOptions = Omit<WatchOptions, 'addresses'> & { readonly addresses: () => ReadonlyArray<string> };

/** The kind of service that a central list is announced as. */
export const listService = '_einlass._tcp.local';

/** A service as a list; null for one that does not say which list it is. Anybody may announce anything: the certificate decides. */
export const asList = ({ name, host, port, facts }: NetworkService): FoundList | null => {
  const address = readAddress(`${host}:${port}`, 0);
  const id = facts['id'] ?? '';
  if (address === null || !/^[0-9a-f-]{36}$/u.test(id)) return null;
  return { id, name: (facts['name'] || name).slice(0, 100), address };
};

/** A finder that looks nowhere yet. */
export const createListFinder = ({ addresses, ...options }: ListFinderOptions): ListFinder => {
  const watch = whileAsked(async (): Promise<ServiceWatch> => {
    // Loaded only when somebody looks: hardly any start does.
    const { watchServices } = await import('../../printing/finding/service-watch.ts');
    return watchServices(listService, { addresses: addresses(), ...options });
  });
  return {
    list: async () => {
      const found = (await watch.asked())
        .services()
        .map(asList)
        .filter((list) => list !== null);
      return [...new Map(found.map((list) => [`${list.id} ${list.address}`, list])).values()];
    },
    close: watch.close,
  };
};
