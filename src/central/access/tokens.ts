import { createHash, randomBytes } from 'node:crypto';
import type { FleetStore, StoredStation } from '../store/fleet-store.ts';

/** Who talks to the list. `host` is the station on whose machine it runs. */
export type Caller =
  | { readonly role: 'station' | 'host'; readonly station: StoredStation }
  | { readonly role: 'revoked'; readonly station: StoredStation; readonly revokedAt: number }
  | { readonly role: 'organiser' }
  | { readonly role: 'public' };

/** 32 random bytes, base64url: shown once to whom it is made for. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: SHA-256, hexadecimal. A token is as long as the hash, so nothing slower is needed against guessing. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const bearer = /^Bearer (?<token>[A-Za-z0-9_-]{20,200})$/u;

/** Finds out whose token an Authorization header holds. Looked up by its hash, so that the time it takes says nothing about the token. */
export const callerOf = async (store: FleetStore, authorization: string | undefined): Promise<Caller> => {
  const token = bearer.exec(authorization ?? '')?.groups?.['token'];
  if (token === undefined) return { role: 'public' };
  const hash = hashOfToken(token);
  const station = await store.stationByToken(hash);
  if (station === null) return { role: (await store.isOrganiser(hash)) ? 'organiser' : 'public' };
  if (station.revokedAt !== null) return { role: 'revoked', station, revokedAt: station.revokedAt };
  return { role: station.isHost ? 'host' : 'station', station };
};
