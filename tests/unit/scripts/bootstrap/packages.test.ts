import { expect, test } from 'vitest';
import { isSatisfied } from '#scripts/bootstrap/packages.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '19.0.0' },
  'node_modules/binding-darwin': { version: '1.0.0', optional: true },
};

test.each([
  ['all there', { 'node_modules/react': { version: '19.0.0' } }, true],
  ['one of another version', { 'node_modules/react': { version: '18.0.0' } }, false],
  ['one missing', {}, false],
  ['nothing but leftovers', { 'node_modules/old': { version: '1.0.0' } }, false],
])('%s', (_, installed, expected) => {
  expect(isSatisfied(locked, installed)).toBe(expected);
});

test('an optional package may be missing, but not be another', () => {
  const react = { 'node_modules/react': { version: '19.0.0' } };
  expect(isSatisfied(locked, { ...react, 'node_modules/binding-darwin': { version: '1.0.0' } })).toBe(true);
  expect(isSatisfied(locked, { ...react, 'node_modules/binding-darwin': { version: '0.9.0' } })).toBe(false);
});
