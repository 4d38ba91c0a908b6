import type { JoinedStore } from './joined.ts';
import type { ListWay } from '../ask-list.ts';
import type { ListFinder } from './list-finder.ts';
import { createPinnedFetch, trustIn } from './pinned-fetch.ts';
import { seeCertificate } from './see-certificate.ts';

/** The way to the list that a station has joined. */
export type JoinedConnection = {
  readonly way: () => ListWay;
  readonly address: () => string;
  /** The live page for phones: without TLS where their browsers could not know the certificate. */
  readonly liveUrl: () => string;
  readonly listId: string;
  /** Looks where else the list may be now, and goes there from then on; answers whether it was found. */
  readonly search: () => Promise<boolean>;
  readonly close: () => void;
};

const lookMs = 4_000;

/** The connection of a joined station; null for one that hosts its own list. Whoever holds the pinned certificate is the list, wherever it is. */
export const openJoinedConnection = (store: JoinedStore, finder: ListFinder): JoinedConnection | null => {
  const joined = store.read();
  const first = joined?.addresses[0];
  if (joined === null || first === undefined) return null;
  const { listId, token, certificate } = joined;
  const trust = trustIn(certificate);
  const { fetch, close } = createPinnedFetch(trust);
  let address = first;
  let closed = false;
  const isThere = async (candidate: string): Promise<boolean> => {
    const seen = await seeCertificate(candidate, lookMs).catch(() => null);
    if (seen === null) return false;
    return trust.kind === 'certificate' ? seen.fingerprint === trust.fingerprint : seen.vouched;
  };
  return {
    way: () => ({ base: `https://${address}`, token, fetch }),
    address: () => address,
    liveUrl: () => `${trust.kind === 'certificate' ? 'http' : 'https'}://${address}/live`,
    listId,
    search: async () => {
      const known = store.read()?.addresses ?? [];
      // The authorities vouch for many: where the certificate is not pinned, an announcement by anybody must not lead there.
      const heard = trust.kind === 'certificate' ? await finder.list() : [];
      const announced = heard.filter(({ id }) => id === listId).map((list) => list.address);
      const candidates = [...new Set([address, ...announced, ...known])];
      const there = await Promise.all(candidates.map(isThere));
      const found = candidates.find((_candidate, index) => there[index]);
      if (found === undefined || closed) return false;
      address = found;
      store.rememberAddress(found);
      return true;
    },
    close: () => {
      closed = true;
      close();
    },
  };
};
