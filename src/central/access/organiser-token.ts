import type { FleetStore } from '../store/fleet-store.ts';
import { hashOfToken, makeToken } from './tokens.ts';

/** Makes and stores an organiser's token; the answer is the only place where it is. */
export const makeOrganiserToken = async (store: FleetStore, now: number): Promise<string> => {
  const token = makeToken();
  await store.addOrganiser(hashOfToken(token), now);
  return token;
};
