import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates, interpretReading, longestCode } from '#shared/domain/ticket-code/candidates.ts';
import type { CodeReading } from '#shared/domain/ticket-code/code-reading.ts';
import { germanKeysAsUs, usKeysAsGerman } from '#shared/domain/ticket-code/keyboard-layouts.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';

const camera = (text: string): CodeReading => ({ kind: 'camera', text });
const first = (reading: CodeReading): string | undefined => candidates(reading)[0];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
);
const anyReading: fc.Arbitrary<CodeReading> = fc.oneof(
  fc.record({ kind: fc.constant('camera' as const), text: anyText }),
  fc.record({ kind: fc.constant('typed' as const), text: anyText }),
  fc.record({ kind: fc.constant('keys' as const), typed: anyText, usKeys: fc.option(anyText) }),
);

describe('what a camera reads', () => {
  test.each([
    ['surrounding space', '  ABC123\r\n', 'ABC123'],
    ['byte order mark', '\uFEFFABC123', 'ABC123'],
    ['bidi marks', '\u202EABC\u200F123\u2069', 'ABC123'],
    ['control characters', 'AB\u0000C\u001D123', 'ABC123'],
    ['decomposed letters', 'Mu\u0308ller', 'Müller'],
    ['character set prefix', '\\000026ABC123', 'ABC123'],
    ['symbology prefix', ']Q1ABC123', 'ABC123'],
    ['both prefixes', ']Q2\\000026ABC123', 'ABC123'],
    ['code as last part of a path', 'https://tickets.example/de/t/ABC123', 'ABC123'],
    ['trailing slash', 'https://tickets.example/t/ABC123/', 'ABC123'],
    ['parameter code', 'https://tickets.example/x?lang=de&code=ABC123', 'ABC123'],
    ['parameter in capitals', 'HTTPS://TICKETS.EXAMPLE/?SECRET=ABC123', 'ABC123'],
    ['escaped parameter', 'https://tickets.example/?t=AB%20C&x=1#top', 'AB C'],
    ['broken escape', 'https://tickets.example/AB%C', 'AB%C'],
    ['foreign secret kept as it is', 'z3fsn8jyufm5kpk768q69gkbyr5f4h6w', 'z3fsn8jyufm5kpk768q69gkbyr5f4h6w'],
    ['order number with hyphen', 'JOBS-7XK2Q-1', 'JOBS-7XK2Q-1'],
  ])('%s', (_, text, code) => {
    expect(first(camera(text))).toBe(code);
  });

  test('spaces inside may belong to the code, so both are tried', () => {
    expect(candidates(camera('ABCD EFGH')).slice(0, 2)).toEqual(['ABCD EFGH', 'ABCDEFGH']);
  });

  test('the whole address is tried too, in case it is the code', () => {
    expect(candidates(camera('https://tickets.example/ABC'))).toContain('https://tickets.example/ABC');
  });

  test('another case is tried late, the inverted case last', () => {
    const found = candidates(camera('Abc-1'));
    expect(found).toEqual(['Abc-1', 'ABC-1', 'abc-1', 'aBC-1']);
  });
});

describe('what a scanner types', () => {
  const code = 'XY-7/z:2_Q?';

  test('a US scanner on a German system is read by its keys', () => {
    const typed = usKeysAsGerman(code);
    expect(typed).not.toBe(code);
    expect(candidates({ kind: 'keys', typed, usKeys: code })).toContain(code);
    expect(candidates({ kind: 'keys', typed, usKeys: null })).toContain(code);
    expect(candidates({ kind: 'typed', text: typed })).toContain(code);
  });

  test('a German scanner on a US system is read too', () => {
    const typed = germanKeysAsUs(code);
    expect(typed).not.toBe(code);
    expect(candidates({ kind: 'keys', typed, usKeys: typed })).toContain(code);
    expect(candidates({ kind: 'typed', text: typed })).toContain(code);
  });

  test('an address mangled by the layout is repaired and opened', () => {
    expect(candidates({ kind: 'typed', text: usKeysAsGerman('https://tickets.example/t/yz-9') })).toContain('yz-9');
  });

  test('a prefix mangled by the layout is repaired and removed', () => {
    expect(candidates({ kind: 'keys', typed: '#000026ABC', usKeys: '\\000026ABC' })).toContain('ABC');
  });

  test('Alt + number pad stands for characters', () => {
    expect(candidates({ kind: 'keys', typed: '00650066006700490050', usKeys: null })).toContain('ABC12');
    expect(candidates({ kind: 'keys', typed: '656667120', usKeys: null })).toContain('ABCx');
  });

  test('digits that are a code stay the first candidate', () => {
    expect(first({ kind: 'typed', text: '00650066006700490050' })).toBe('00650066006700490050');
  });

  test('an own code typed by hand survives small letters, groups and look-alikes', () => {
    const own = '0123456789ABCDEFGHJKMNPQR1';
    expect(candidates({ kind: 'typed', text: 'o123-4567-89ab-cdef-ghjk-mnpq-ri' })).toContain(own);
  });
});

describe('any input', () => {
  test('never throws, and the candidates are bounded, unique and not empty', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const found = candidates(reading);
        expect(found.length).toBeLessThanOrEqual(30);
        expect(new Set(found).size).toBe(found.length);
        for (const code of found)
          expect(code.length).toSatisfy((length: number) => length > 0 && length <= longestCode);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every own code survives both layouts and Caps Lock', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = makeTicketCode(() => bytes);
        expect(usKeysAsGerman(code)).toBe(code);
        expect(germanKeysAsUs(code)).toBe(code);
        expect(candidates({ kind: 'keys', typed: code.toLowerCase(), usKeys: null })).toContain(code);
      }),
    );
  });

  test('a reading without a code is empty', () => {
    expect(interpretReading(camera(' \u200B\t'))).toEqual({ ok: false, code: 'empty' });
  });

  test.each([longestCode + 1, 4_000, 100_000])('%i characters are too long', (length) => {
    expect(interpretReading(camera('A'.repeat(length)))).toEqual({ ok: false, code: 'tooLong' });
    expect(interpretReading({ kind: 'keys', typed: 'A'.repeat(length), usKeys: null })).toEqual({
      ok: false,
      code: 'tooLong',
    });
  });

  test('the longest code is read', () => {
    expect(first(camera('A'.repeat(longestCode)))).toHaveLength(longestCode);
  });
});
