import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { listProofText, pairingKey, stationProofText } from '#shared/contract/fleet/pairing-text.ts';
import type { PairRequest } from '#shared/contract/fleet/pairing.ts';

/** The key that a code and a nonce make; off the main thread. */
const keyOf = (code: string, nonce: string): Promise<Buffer> => {
  const { cost, blockSize, parallelization, bytes } = pairingKey;
  return new Promise((resolve, reject) => {
    scrypt(code, nonce, bytes, { cost, blockSize, parallelization }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
};

const over = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** A code that a station knew, and how the list proves to it that it knew the code, too. */
export type Proven = { readonly code: string; readonly listProof: (token: string) => string };

/** Finds the code that a station's proof was made with; null when it was none of them, or over another certificate than one of ours. */
export const findProven = async (
  codes: ReadonlyArray<string>,
  fingerprints: ReadonlyArray<string>,
  { nonce, proof, station }: PairRequest,
): Promise<Proven | null> => {
  for (const code of codes) {
    const key = await keyOf(code, nonce);
    const fingerprint = fingerprints.find((one) => isEqual(over(key, stationProofText(nonce, one, station.id)), proof));
    if (fingerprint !== undefined)
      return { code, listProof: (token) => over(key, listProofText(nonce, fingerprint, token)) };
  }
  return null;
};
