import { expect, test } from 'vitest';
import { isRefusedKey } from '../../../../src/main/shell/refused-keys.ts';

const press = (key: string, held: { control?: boolean; alt?: boolean; meta?: boolean } = {}): boolean =>
  isRefusedKey({ key, control: false, alt: false, meta: false, ...held });

test('keys that leave, reload, close, zoom or print are refused', () => {
  expect(press('F11')).toBe(true);
  expect(press('F5')).toBe(true);
  expect(press('F4', { alt: true })).toBe(true);
  expect(press('ArrowLeft', { alt: true })).toBe(true);
  for (const key of ['r', 'R', 'w', 'q', 'p', '+', '-', '0', 'I']) expect(press(key, { control: true })).toBe(true);
  expect(press('q', { meta: true })).toBe(true);
});

test('what a scanner and a person type gets through', () => {
  for (const key of ['a', 'Q', '0', '-', 'Enter', 'Tab', 'Escape', 'ArrowLeft', ' ']) expect(press(key)).toBe(false);
  expect(press('E', { control: true })).toBe(false);
  for (const key of ['a', 'c', 'v', 'x', 'z']) expect(press(key, { control: true })).toBe(false);
  expect(press('4', { alt: true })).toBe(false);
});
