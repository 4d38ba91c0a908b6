import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isTicketCode, makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';

test('different bytes give different codes, from the lowest to the highest', () => {
  const lowest = makeTicketCode((count) => new Uint8Array(count));
  const highest = makeTicketCode((count) => new Uint8Array(count).fill(255));
  expect(lowest).toBe('0'.repeat(26));
  expect(isTicketCode(highest)).toBe(true);
  const codes = Array.from({ length: 1_000 }, () => makeTicketCode(randomBytes));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every(isTicketCode)).toBe(true);
});

test('the same bytes give the same code at all times', () => {
  expect(makeTicketCode((count) => Uint8Array.from({ length: count }, (_, at) => at * 17))).toBe(
    '004DRS867TETH686S6RQ3G85FX',
  );
});

test('all 128 bits count: changing any bit changes the code', () => {
  const plain = makeTicketCode((count) => new Uint8Array(count));
  for (let bit = 0; bit < 128; bit += 1) {
    const changed = new Uint8Array(16);
    changed[bit >> 3] = 1 << (bit & 7);
    expect(makeTicketCode(() => changed)).not.toBe(plain);
  }
});

test.each([
  '',
  'ABC',
  '0'.repeat(25),
  '0'.repeat(27),
  `Y${'0'.repeat(25)}`,
  `-${'0'.repeat(25)}`,
  `a${'0'.repeat(25)}`,
])('%j is no code of ours', (text) => {
  expect(isTicketCode(text)).toBe(false);
});
