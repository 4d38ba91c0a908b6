import { expect, test } from 'vitest';
import { soundsOf } from '#shared/domain/names/sound.ts';

test.each([
  ['shevchenko', 'schewtschenko'],
  ['mohammed', 'muhammad'],
  ['zwetkow', 'tsvetkov'],
  ['khalid', 'chalid'],
  ['yusuf', 'ywsf'],
  ['gaber', 'dschabir'],
  ['meyerhoff', 'maierhof'],
  ['philipp', 'filip'],
])('%s and %s sound alike', (one, other) => {
  expect(soundsOf(one).some((sound) => soundsOf(other).includes(sound))).toBe(true);
});

test.each([
  ['müller', 'schmidt'],
  ['anna', 'hanna'],
  ['kravchuk', 'bondarenko'],
])('%s and %s do not', (one, other) => {
  expect(soundsOf(one).some((sound) => soundsOf(other).includes(sound))).toBe(false);
});

test('a word in another script has no sound, and no word has more than a dozen', () => {
  expect(soundsOf('шевченко')).toEqual([]);
  expect(soundsOf('chwchjqchwhch'.repeat(4)).length).toBeLessThanOrEqual(12);
});
