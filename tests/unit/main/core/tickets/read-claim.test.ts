import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClaimReader } from '#core/tickets/read-claim.ts';
import { fromBase31, toBase31 } from '#shared/domain/ticket-code/base31.ts';
import { interpretReading } from '#shared/domain/ticket-code/candidates.ts';
import { germanKeysAsUs, usKeysAsGerman } from '#shared/domain/ticket-code/keyboard-layouts.ts';
import { pretixCode } from '#tests/helpers/pretix-code.ts';
import { ticketOffice } from '#tests/helpers/signed-tickets.ts';

const office = ticketOffice('fair');
const shop = ticketOffice('shop');
const attendeeId = '0190f3c4-1f2a-7b3c-8d4e-5f60718293a4';
const categories = [{ key: 'participant', label: {} }];
const claimOf = createClaimReader({
  id: 'fair-rehearsal',
  rehearses: 'fair',
  categories,
  ticketKeys: [
    { kind: 'einlass', key: 'no key at all' },
    { kind: 'einlass', key: office.publicKey },
    { kind: 'pretix', key: shop.publicKey },
  ],
});
const signed = { kind: 'signed', attendeeId, category: 'participant', validFrom: null, validUntil: null };

test('a signed code vouches for somebody who was never heard of', () => {
  expect(claimOf(office.code(attendeeId))).toEqual(signed);
  expect(claimOf(office.code('guest 7', { category: 'Ärztin', validUntil: 90_000 }))).toEqual({
    ...signed,
    attendeeId: 'guest 7',
    category: 'Ärztin',
    validUntil: 120_000,
  });
});

test('a signed code is short, and comes through whatever keyboard a scanner pretends to be', () => {
  const code = office.code(attendeeId);
  // The largest QR code of version 7 with correction level M.
  expect(code.length).toBeLessThanOrEqual(178);
  for (const typed of [code, code.toLowerCase(), germanKeysAsUs(code), usKeysAsGerman(code)]) {
    const meaning = interpretReading({ kind: 'keys', typed, usKeys: null });
    expect(meaning.ok && meaning.candidates.some((candidate) => claimOf(candidate).kind === 'signed')).toBe(true);
  }
});

test('a signature of another key is forged, a ticket of another event is named as such', () => {
  expect(claimOf(ticketOffice('fair').code(attendeeId))).toEqual({ kind: 'forged' });
  expect(claimOf(ticketOffice('concert').code(attendeeId))).toEqual({ kind: 'wrong-event' });
});

test('no code with a bit flipped is ever taken for signed', () => {
  const bytes = fromBase31(office.code(attendeeId)) ?? new Uint8Array();
  expect(bytes.length).toBeGreaterThan(64);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(claimOf(toBase31(flipped)).kind, `bit ${bit}`).not.toBe('signed');
  }
});

test('no code with a character changed, taken away or added is ever taken for signed', () => {
  const code = office.code(attendeeId);
  fc.assert(
    fc.property(fc.nat(code.length - 1), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTUVWX'), (at, character) => {
      const changed = code.slice(0, at) + character + code.slice(at + 1);
      expect(changed === code || claimOf(changed).kind !== 'signed').toBe(true);
      expect(claimOf(code.slice(0, at)).kind).not.toBe('signed');
      expect(claimOf(code.slice(0, at) + character + code.slice(at)).kind).not.toBe('signed');
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a plain code', 'GFSP017VVPXFWNGU9CHXQEBBT1'],
  ['zeros', '0'.repeat(175)],
  ['the highest characters', 'X'.repeat(175)],
  ['the longest code', 'A'.repeat(512)],
  ['Base64 of zeros, turned round', 'A'.repeat(200)],
])('%s claims nothing', (_, code) => {
  expect(claimOf(code)).toEqual({ kind: 'none' });
});

test('whatever is read, reading it never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 512 }), fc.base64String({ maxLength: 512 })), (code) => {
      expect(claimOf(code).kind).not.toBe('signed');
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 200 }), (bytes) => {
      const code = toBase31(Uint8Array.from([1, ...bytes]));
      expect(claimOf(code).kind).not.toBe('signed');
    }),
  );
});

test('a ticket that a pretix shop signed vouches for its holder, from and until when it says', () => {
  const code = pretixCode('kfndgffgyw4tdgcacx6bb3bgemq69cxj', shop.privateKey, { from: 5_000, until: 9_000 });
  expect(claimOf(code)).toEqual({
    kind: 'signed',
    attendeeId: 'pretix:kfndgffgyw4tdgcacx6bb3bgemq69cxj',
    category: 'participant',
    validFrom: 5_000,
    validUntil: 9_000,
  });
});

test('a pretix code signed by another shop is forged; without any key of a shop it is one that nobody knows', () => {
  const other = pretixCode('seed', ticketOffice('other').privateKey);
  expect(claimOf(other)).toEqual({ kind: 'forged' });
  expect(createClaimReader({ id: 'fair', rehearses: null, categories, ticketKeys: [] })(other)).toEqual({
    kind: 'none',
  });
});

test('no pretix code with a bit flipped is ever taken for signed', () => {
  const code = pretixCode('seed', shop.privateKey, { until: 9_000 });
  const bytes = Buffer.from([...code].toReversed().join(''), 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const text = [...flipped.toString('base64')].toReversed().join('');
    expect(claimOf(text).kind, `bit ${bit}`).not.toBe('signed');
  }
});
