import { createPrivateKey, sign } from 'node:crypto';

/** Milliseconds, in a `pretix_sig1` code rounded to seconds. */
export type PretixTimes = { readonly from?: number; readonly until?: number };

const varint = (value: number): ReadonlyArray<number> =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

/** A ticket code as a pretix shop makes it, signed with a private key (PKCS 8, DER in base64). */
export const pretixCode = (seed: string, privateKey: string, { from, until }: PretixTimes = {}): string => {
  const moment = (field: number, at: number | undefined): ReadonlyArray<number> =>
    at === undefined ? [] : [field * 8, ...varint(Math.round(at / 1_000))];
  const text = [...new TextEncoder().encode(seed)];
  // Seed, item and variation, then the times.
  const payload = [0x0a, text.length, ...text, 0x10, 7, 0x18, 0, ...moment(5, from), ...moment(6, until)];
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const signature = sign(null, Buffer.from(payload), key);
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt16BE(payload.length, 1);
  head.writeUInt16BE(signature.length, 3);
  const code = Buffer.concat([head, Buffer.from(payload), signature]).toString('base64');
  return [...code].toReversed().join('');
};
