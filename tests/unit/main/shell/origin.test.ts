import { expect, test } from 'vitest';
import { isOurs } from '../../../../src/main/shell/origin.ts';

test('our pages are ours', () => {
  for (const address of ['kiosk://app/', 'kiosk://app/index.html?a#b', 'KIOSK://app/x'])
    expect(isOurs(address)).toBe(true);
});

test.each([
  'https://kiosk.app/',
  'https://evil.example/?kiosk://app/',
  'kiosk://app.evil.example/',
  'kiosk://user@app/',
  'kiosk://app:80/',
  'kiosk:app',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,kiosk://app',
  'about:blank',
  '',
  'nonsense',
])('%s is not ours', (address) => {
  expect(isOurs(address)).toBe(false);
});
