import { expect, test } from 'vitest';
import { backoffMs } from '#core/sync/backoff.ts';

test('the limit doubles from one second to one minute, and chance decides below it', () => {
  const longest = [1, 2, 3, 6, 7, 40].map((failures) => Math.round(backoffMs(failures, () => 1) / 1_000));
  expect(longest).toEqual([1, 2, 4, 32, 60, 60]);
  expect(backoffMs(40, () => 0)).toBeLessThanOrEqual(100);
});
