import { scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A PIN as it is stored: scrypt over a salt of its own, with the cost that it was made with. */
export const pinHashSchema = z.object({ salt: z.string(), hash: z.string(), cost: z.int().min(1_024).max(1_048_576) });
export type PinHash = z.infer<typeof pinHashSchema>;

// About 50 ms on a slow kiosk; a PIN of four digits lives from the delay, not from this.
const cost = 16_384;
const hashBytes = 32;

const derive = (pin: string, salt: Buffer, workFactor: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, { N: workFactor, r: 8, p: 1, maxmem: 256 * workFactor * 8 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/** Hashes a PIN for storing. */
export const hashPin = async (pin: string, randomBytes: (size: number) => Uint8Array): Promise<PinHash> => {
  const salt = Buffer.from(randomBytes(16));
  return { salt: salt.toString('base64'), hash: (await derive(pin, salt, cost)).toString('base64'), cost };
};

/** Whether a PIN is the one that was stored, compared in constant time. */
export const isPin = async (pin: string, stored: PinHash): Promise<boolean> => {
  const hash = Buffer.from(stored.hash, 'base64');
  const given = await derive(pin, Buffer.from(stored.salt, 'base64'), stored.cost);
  return hash.length === given.length && timingSafeEqual(hash, given);
};
