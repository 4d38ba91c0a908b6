import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares an Authorization header with the station token in constant time, whatever its length. */
export const createTokenCheck = (stationToken: string): ((authorization: string | undefined) => boolean) => {
  const expected = digest(`Bearer ${stationToken}`);
  return (authorization) => timingSafeEqual(digest(authorization ?? ''), expected);
};
