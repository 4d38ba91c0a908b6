import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';

test.each([
  ['control characters and ESC sequences', 'Ann\u001b@\u0000 \u0007Lee\u001bd9', 'Ann @ Lee d9'],
  ['line breaks and tabs', 'Ann\r\n\tLee\u2028B', 'Ann Lee B'],
  ['direction overrides', '\u202eeeL nnA\u202c \u2067x\u2069', 'eeL nnA x'],
  ['letters and marks apart', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ['half a character', 'Ann\ud83d', 'Ann'],
  ['a pile of marks', `Z${'\u0335'.repeat(80)}algo`, `Z${'\u0335'.repeat(6)}algo`],
  ['joiners that letters need', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a family of emoji', '👩\u200d👧', '👩\u200d👧'],
  ['spaces of all widths', '\u3000 山田\u00a0\u2003太郎 ', '山田 太郎'],
])('%s', (_what, text, shown) => expect(shownText(text)).toBe(shown));

test.each(['', '   ', '\u200b\u200d', '\u0000\u001b', '\u202e\u202c', '\u3164', '\u0301'])('%j is blank', (text) =>
  expect(isBlank(text)).toBe(true),
);

test.each(['.', 'Ö', '山', '😀', '\u202eA'])('%j is not blank', (text) => expect(isBlank(text)).toBe(false));

test('what is shown is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(shownText(shownText(text))).toBe(shownText(text));
    }),
  );
});

test('no letter and no digit is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const letters = (of: string): string => of.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(letters(shownText(text))).toBe(letters(text));
    }),
  );
});
