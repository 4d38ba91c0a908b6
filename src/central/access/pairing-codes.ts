import { randomInt } from 'node:crypto';
import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import { writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { pairingLetters } from '#shared/contract/fleet/pairing-text.ts';
import type { PairingCode } from '#shared/contract/fleet/pairing.ts';
import type { FleetStore } from '../store/fleet-store.ts';
import type { ListIdentity } from './identity.ts';

/** Codes that may be open at once: one more is refused, so that guessing stays hopeless and trying a code costs little. */
export const maxOpenCodes = 3;

const letters = (count: number): string =>
  Array.from({ length: count }, () => pairingLetters[randomInt(pairingLetters.length)]).join('');

/** Makes a code of 40 random bits for one station; null while there are too many open ones. */
export const makePairingCode = async (
  store: FleetStore,
  { addresses, fingerprint }: Pick<ListIdentity, 'addresses' | 'fingerprint'>,
  now: number,
): Promise<PairingCode | null> => {
  if ((await store.pairingCodes(now)).length >= maxOpenCodes) return null;
  const code = `${letters(4)}-${letters(4)}`;
  const expiresAt = now + fleetLimits.pairingMinutes * 60_000;
  await store.addPairingCode(code, expiresAt);
  return { code, expiresAt, link: writeJoinLink({ addresses: addresses(), code, fingerprint }) };
};
