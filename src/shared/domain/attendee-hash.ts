import type { AttendeeDocument } from '../contract/fleet/feed.ts';

/** A hash of 64 bits as two halves. */
export type Hash = readonly [number, number];

/** The hash of nobody. */
export const emptyHash: Hash = [0, 0];

/** Takes one more hash in, or one out again: order does not matter. */
export const mixHash = ([a, b]: Hash, [c, d]: Hash): Hash => [(a ^ c) >>> 0, (b ^ d) >>> 0];

/** Sixteen hexadecimal digits. */
export const hashText = (hash: Hash): string => hash.map((half) => half.toString(16).padStart(8, '0')).join('');

// cyrb53 by bryc (public domain), kept to its two 32-bit halves: quick in every JavaScript engine, and no one attacks a checksum among friends.
const hashOf = (text: string): Hash => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0, b >>> 0];
};

/** The hash of one attendee's document, the same on every machine; codes count without their order. */
export const attendeeHash = (id: string, document: AttendeeDocument): Hash => {
  const { name, familyName, organisation, email, category, role, language, registration, bookings, marks } = document;
  const codes = document.codes.toSorted();
  return hashOf(
    JSON.stringify([
      id,
      name,
      familyName,
      organisation,
      email,
      category,
      role,
      language,
      registration,
      bookings,
      marks,
      codes,
    ]),
  );
};
