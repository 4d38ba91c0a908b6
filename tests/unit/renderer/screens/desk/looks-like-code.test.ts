import { expect, test } from 'vitest';
import { looksLikeCode } from '../../../../../src/renderer/screens/desk/looks-like-code.ts';

test.each(['GFSP017VVPXFWNGU9CHXQEBBT1', 'ABC12-1', 'https://tickets.example/x/9f8'])('%s is a code', (text) => {
  expect(looksLikeCode(text)).toBe(true);
});

test.each(['Möllendorf', 'Ali', 'Studio 54 GmbH', 'B1', 'Weißhaupt-Löwenstein', ''])('%s is not a code', (text) => {
  expect(looksLikeCode(text)).toBe(false);
});
