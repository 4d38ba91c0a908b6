import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { eventMarkLength } from '#shared/domain/ticket-code/signed-code.ts';

// What stands before the 32 bytes of an Ed25519 key in PKCS 8.
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const seedLength = 32;

/** A pair of keys as texts: the private one PKCS 8, the public one SPKI, both DER in base64. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string };

const readPrivate = (key: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });

/** A new pair of Ed25519 keys; `randomBytes` must be unpredictable. */
export const makeKeyPair = (randomBytes: (size: number) => Uint8Array): KeyPair => {
  const der = Buffer.concat([privateHead, randomBytes(seedLength)]);
  const publicKey = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  return {
    privateKey: der.toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
};

/** Signs with a private key of `makeKeyPair`. */
export const signWith = (privateKey: string): ((bytes: Uint8Array) => Uint8Array) => {
  const key = readPrivate(privateKey);
  return (bytes) => new Uint8Array(sign(null, bytes, key));
};

const readPublic = (key: string): ReadonlyArray<KeyObject> => {
  try {
    const read = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return read.asymmetricKeyType === 'ed25519' ? [read] : [];
  } catch {
    // An organiser's event file may name anything; what is no key vouches for nothing.
    return [];
  }
};

/** Whether any of these public keys vouches for signed bytes; texts that are no Ed25519 key vouch for nothing. */
export const verifyWith = (
  publicKeys: ReadonlyArray<string>,
): ((bytes: Uint8Array, signature: Uint8Array) => boolean) => {
  const keys = publicKeys.flatMap(readPublic);
  return (bytes, signature) => keys.some((key) => verify(null, bytes, key, signature));
};

/** The mark by which a signed ticket names its event. */
export const eventMarkOf = (eventId: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(eventId).digest().subarray(0, eventMarkLength));
