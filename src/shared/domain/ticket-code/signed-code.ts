import { fromBase31, toBase31 } from './base31.ts';

/** What a signed ticket holds. */
export type SignedTicket = {
  /** The first bytes of a hash of the event's id. */
  readonly eventMark: Uint8Array;
  readonly attendeeId: string;
  /** A key of the event's categories. */
  readonly category: string;
  /** UTC epoch milliseconds, kept to the minute; null for no end. */
  readonly validUntil: number | null;
  /** Tells the tickets of one person apart. */
  readonly serial: number;
};

/** A code taken apart: what it says, the bytes that say it, and the signature over them, not yet verified. */
export type SplitCode = {
  readonly ticket: SignedTicket;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

export const eventMarkLength = 6;
const version = 1;
const signatureLength = 64;
const minute = 60_000;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const uuidLength = 16;
const longestText = 200;

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const uuidOf = (bytes: Uint8Array): string =>
  hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
const uuidBytes = (id: string): ReadonlyArray<number> =>
  (id.replaceAll('-', '').match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));

const number32 = (value: number): ReadonlyArray<number> => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const text = (value: string): ReadonlyArray<number> => {
  const bytes = new TextEncoder().encode(value);
  if (bytes.length === 0 || bytes.length > longestText) throw new Error('a text does not fit into a ticket code');
  return [bytes.length, ...bytes];
};

/** The bytes to be signed; throws for an id or a category that is empty or longer than 200 bytes. */
export const bytesToSign = ({ eventMark, attendeeId, category, validUntil, serial }: SignedTicket): Uint8Array =>
  Uint8Array.from([
    version,
    ...eventMark,
    // Nearly every id is a UUID: its length is known, and 0 stands for it.
    ...(uuid.test(attendeeId) ? [0, ...uuidBytes(attendeeId)] : text(attendeeId)),
    ...text(category),
    ...number32(validUntil === null ? 0 : Math.ceil(validUntil / minute)),
    ...number32(serial),
  ]);

/** The code of signed bytes. */
export const signedCode = (signed: Uint8Array, signature: Uint8Array): string =>
  toBase31(Uint8Array.from([...signed, ...signature]));

/** Reads bytes one after the other; what is beyond the end reads as null, and everything after it. */
const reader = (bytes: Uint8Array) => {
  let at = 0;
  const take = (length: number): Uint8Array | null => {
    if (at + length > bytes.length) at = bytes.length + 1;
    if (at > bytes.length) return null;
    at += length;
    return bytes.subarray(at - length, at);
  };
  const takeNumber = (length: number): number | null =>
    take(length)?.reduce((sum, byte) => sum * 256 + byte, 0) ?? null;
  const takeText = (length: number): string | null => {
    const part = length === 0 ? null : take(length);
    if (part === null) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return null;
    }
  };
  return { take, takeNumber, takeText, isAtEnd: () => at === bytes.length };
};

/** Takes a code apart; null for everything that does not have the form of a signed code. */
export const splitSignedCode = (code: string): SplitCode | null => {
  const bytes = fromBase31(code);
  if (bytes === null || bytes[0] !== version || bytes.length <= signatureLength) return null;
  const signed = bytes.subarray(0, -signatureLength);
  const from = reader(signed.subarray(1));
  const eventMark = from.take(eventMarkLength);
  const idLength = from.takeNumber(1) ?? 0;
  const id = idLength === 0 ? from.take(uuidLength) : null;
  const attendeeId = idLength === 0 ? id && uuidOf(id) : from.takeText(idLength);
  const category = from.takeText(from.takeNumber(1) ?? 0);
  const minutes = from.takeNumber(4);
  const serial = from.takeNumber(4);
  if (eventMark === null || attendeeId === null || category === null || minutes === null || serial === null)
    return null;
  if (!from.isAtEnd()) return null;
  const validUntil = minutes === 0 ? null : minutes * minute;
  return {
    ticket: { eventMark, attendeeId, category, validUntil, serial },
    signed,
    signature: bytes.subarray(-signatureLength),
  };
};
