import { expect, test } from 'vitest';
import { germanKeysAsUs, usCharacter, usKeysAsGerman } from '#shared/domain/ticket-code/keyboard-layouts.ts';

test('every printable ASCII character finds its way back from the German layout', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  expect(germanKeysAsUs(usKeysAsGerman(ascii))).toBe(ascii);
});

test('the known mix-ups', () => {
  expect(usKeysAsGerman('y z - / : _ ?')).toBe('z y ß - Ö ? _');
});

test('keys outside both layouts stay as they are', () => {
  expect(germanKeysAsUs('王 é €')).toBe('王 é €');
});

test.each([
  ['KeyZ', false, 'z'],
  ['KeyZ', true, 'Z'],
  ['Minus', false, '-'],
  ['Minus', true, '_'],
  ['Digit7', true, '&'],
  ['Numpad7', false, '7'],
  ['Space', false, ' '],
  ['Backslash', true, '|'],
  ['F1', false, null],
])('%s with shift %s is %j', (code, shift, character) => {
  expect(usCharacter(code, shift)).toBe(character);
});
