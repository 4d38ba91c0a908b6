import { assert as check, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { pairingLetters, readPairingCode } from '#shared/contract/fleet/pairing-text.ts';

const fingerprint = 'a1'.repeat(32);

test('a link holds addresses, code and fingerprint, and gives back what it holds', () => {
  const link = {
    addresses: ['192.168.1.7:8177', '[fe80::1]:8177', 'check-in.local:443'],
    code: '0ABC-7XYZ',
    fingerprint,
  };
  expect(readJoinLink(writeJoinLink(link))).toEqual(link);
  const vouched = { addresses: ['list.example.org:443'], code: '0ABC-7XYZ', fingerprint: null };
  expect(readJoinLink(writeJoinLink(vouched))).toEqual(vouched);
});

test.each([
  ['nothing', ''],
  ['a ticket', 'GFSP017VVPXFWNGU9CHXQEBBT1'],
  ['another scheme', `https://join?a=192.168.1.7:8177&c=0ABC-7XYZ&f=${fingerprint}`],
  ['no address', `einlass://join?c=0ABC-7XYZ&f=${fingerprint}`],
  ['a way into an address', `einlass://join?a=192.168.1.7:8177/..%2Fadmin&c=0ABC-7XYZ&f=${fingerprint}`],
  ['a user in an address', `einlass://join?a=user:pass%40192.168.1.7:8177&c=0ABC-7XYZ&f=${fingerprint}`],
  ['a line feed in an address', `einlass://join?a=192.168.1.7%0A:8177&c=0ABC-7XYZ&f=${fingerprint}`],
  ['a port that is none', `einlass://join?a=192.168.1.7:99999&c=0ABC-7XYZ&f=${fingerprint}`],
  ['a code that is none', `einlass://join?a=192.168.1.7:8177&c=0ABC&f=${fingerprint}`],
  ['a fingerprint that is none', 'einlass://join?a=192.168.1.7:8177&c=0ABC-7XYZ&f=zz'],
  ['a second bad address', `einlass://join?a=192.168.1.7:8177&a=%3Cscript%3E&c=0ABC-7XYZ&f=${fingerprint}`],
])('%s is no link', (_what, text) => {
  expect(readJoinLink(text)).toBeNull();
});

test('no text makes the reader fail, and what it accepts can be written and read again', () => {
  const text = oneof(
    string(),
    string().map((rest) => `einlass://join?${rest}`),
    string().map((address) => `einlass://join?a=${encodeURIComponent(address)}&c=0ABC-7XYZ`),
  );
  const isSteady = (given: string): boolean => {
    const link = readJoinLink(given);
    return link === null || JSON.stringify(readJoinLink(writeJoinLink(link))) === JSON.stringify(link);
  };
  expect(() => check(property(text, isSteady))).not.toThrow();
});

test('of very many addresses the first eight count', () => {
  const addresses = Array.from({ length: 500 }, (_, index) => `host${index}:8177`);
  expect(readJoinLink(writeJoinLink({ addresses, code: '0ABC-7XYZ', fingerprint }))?.addresses).toHaveLength(8);
});

test.each([
  ['192.168.1.7', '192.168.1.7:8177'],
  [' 192.168.1.7:9000 ', '192.168.1.7:9000'],
  ['http://192.168.1.7:8177/live', '192.168.1.7:8177'],
  ['https://Check-In.example.org/', 'check-in.example.org:8177'],
  ['[fe80::1]', '[fe80::1]:8177'],
])('the typed address %s is %s', (typed, address) => {
  expect(readAddress(typed, 8177)).toBe(address);
});

test('a code is read as people type it', () => {
  for (const typed of ['o1bc-7xyz', ' OIBC7XYZ ', '0lbc 7xyz', '01BC–7XYZ'])
    expect(readPairingCode(typed)).toBe('01BC-7XYZ');
  for (const typed of ['', '01BC-7XY', '01BC-7XYZ2', '01BC-7XYU', '01BC-7XÄZ'])
    expect(readPairingCode(typed)).toBeNull();
  expect(new Set(pairingLetters).size).toBe(32);
});
