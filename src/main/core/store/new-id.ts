/** A UUID of version 7: ids made later sort later, which keeps indexes compact. `randomBytes` must be unpredictable. */
export const newId = (now: number, randomBytes: (size: number) => Uint8Array): string => {
  const bytes = new Uint8Array(16);
  bytes.set(randomBytes(10), 6);
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x1_0000));
  new DataView(bytes.buffer).setUint16(4, now % 0x1_0000);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes.buffer).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const idsAtOnce = 256;
const bytesOfOne = 10;

/** Makes ids as `newId` does, asking for randomness for many at a time. */
export const createIds = (now: () => number, randomBytes: (size: number) => Uint8Array): (() => string) => {
  let pool: Uint8Array = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used >= pool.length) {
      pool = randomBytes(idsAtOnce * bytesOfOne);
      used = 0;
    }
    const some = pool.subarray(used, used + bytesOfOne);
    used += bytesOfOne;
    return newId(now(), () => some);
  };
};
