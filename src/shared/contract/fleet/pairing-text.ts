/** The letters of a pairing code: Crockford's base 32, without I, L, O and U. */
export const pairingLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A pairing code as it is compared, "ABCD-EF12", from what a person typed: any case, gaps or hyphens, O for 0, I and L for 1; null when it cannot be one. */
export const readPairingCode = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/gu, '')
    .replaceAll(/[OIL]/gu, (letter) => lookAlikes[letter] ?? letter);
  if (letters.length !== 8 || [...letters].some((letter) => !pairingLetters.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** What a station's proof is made over; `fingerprint` is SHA-256 of the certificate (DER), 64 lower-case hexadecimal digits, "" where a proxy holds it. */
export const stationProofText = (nonce: string, fingerprint: string, stationId: string): string =>
  ['station', nonce, fingerprint, stationId].join('\n');

/** What the list's proof is made over. */
export const listProofText = (nonce: string, fingerprint: string, token: string): string =>
  ['list', nonce, fingerprint, token].join('\n');

/** How the key of both proofs is made: scrypt over the code as `readPairingCode` gives it, with the nonce's text as salt. */
export const pairingKey = { cost: 16_384, blockSize: 8, parallelization: 1, bytes: 32 } as const;
