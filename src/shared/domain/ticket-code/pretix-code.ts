/** What a ticket signed by a pretix shop holds. Times are UTC epoch milliseconds, null for no limit. */
export type PretixTicket = {
  /** Random, one for each ticket. */
  readonly seed: string;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
};

/** A `pretix_sig1` code taken apart, its signature not yet verified. */
export type SplitPretixCode = {
  readonly ticket: PretixTicket;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

const version = 1;
const head = 5;
const signatureLength = 64;
const longestSeed = 80;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/u;

const bytesOf = (reversed: string): Uint8Array | null => {
  const text = [...reversed].toReversed().join('');
  if (text.length % 4 !== 0 || !base64.test(text)) return null;
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
};

type Field = { readonly number: number; readonly value: number | Uint8Array };

/** The fields of a protobuf message of numbers and texts; null for anything else. */
const fieldsOf = (bytes: Uint8Array): ReadonlyArray<Field> | null => {
  const fields: Field[] = [];
  let at = 0;
  const number = (): number | null => {
    let [value, weight] = [0, 1];
    // Ten bytes hold the largest number of the format.
    for (let count = 0; count < 10; count += 1) {
      const byte = bytes[at];
      if (byte === undefined) return null;
      at += 1;
      value += (byte & 0x7f) * weight;
      weight *= 128;
      if (byte < 0x80) return value;
    }
    return null;
  };
  while (at < bytes.length) {
    const key = number();
    const value = number();
    if (key === null || value === null) return null;
    const kind = key % 8;
    if (kind !== 0 && kind !== 2) return null;
    if (kind === 2 && at + value > bytes.length) return null;
    fields.push({ number: Math.floor(key / 8), value: kind === 0 ? value : bytes.subarray(at, at + value) });
    if (kind === 2) at += value;
  }
  return fields;
};

const ticketOf = (payload: Uint8Array): PretixTicket | null => {
  const fields = fieldsOf(payload);
  const valueOf = (number: number): Field['value'] | undefined =>
    fields?.findLast((field) => field.number === number)?.value;
  const seed = valueOf(1);
  if (!(seed instanceof Uint8Array) || seed.length === 0 || seed.length > longestSeed) return null;
  const moment = (number: number): number | null => {
    const seconds = valueOf(number);
    return typeof seconds === 'number' && seconds > 0 && seconds < 2 ** 40 ? seconds * 1_000 : null;
  };
  return { seed: new TextDecoder().decode(seed), validFrom: moment(5), validUntil: moment(6) };
};

/** Takes a `pretix_sig1` code apart; null for everything that does not have its form. */
export const splitPretixCode = (code: string): SplitPretixCode | null => {
  const bytes = bytesOf(code);
  if (bytes === null || bytes[0] !== version || bytes.length < head) return null;
  const view = new DataView(bytes.buffer);
  const end = head + view.getUint16(1);
  if (view.getUint16(3) !== signatureLength || bytes.length !== end + signatureLength) return null;
  const signed = bytes.subarray(head, end);
  const ticket = ticketOf(signed);
  return ticket === null ? null : { ticket, signed, signature: bytes.subarray(end) };
};
