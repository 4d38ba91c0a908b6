import type { FleetStore } from '../store/fleet-store.ts';
import { hashOfToken, makeToken } from './tokens.ts';

/** The station on whose machine a list runs. */
export type Hosting = { readonly id: string; readonly name: string; readonly token: string };

/** Takes the host up among the stations. One that has become a station of its own since, because its disk was cloned, keeps its token. */
export const takeHost = async (store: FleetStore, { id, name, token }: Hosting, now: number): Promise<void> => {
  const tokenHash = hashOfToken(token);
  const holder = await store.stationByToken(tokenHash);
  if (holder !== null && holder.id !== id) {
    const nobodys = hashOfToken(makeToken());
    await store.addStation({ ...holder, isHost: false, tokenHash: nobodys });
  }
  await store.addStation({ id, name, tokenHash, isHost: true, pairedAt: now });
};
