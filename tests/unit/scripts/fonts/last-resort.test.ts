import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lastResortFont } from '#scripts/fonts/last-resort.ts';

test('the font of last resort in the badge page is the one that the script makes', () => {
  const file = readFileSync(new URL('../../../../src/renderer/badge/last-resort.ttf', import.meta.url));
  expect(Buffer.from(lastResortFont()).equals(file)).toBe(true);
});
