import { expect, test } from 'vitest';
import { createTickClock, latestTick } from '#core/store/tick-clock.ts';

test('the hybrid clock never falls behind what it saw, and is led by no tick that no date has', () => {
  const clock = createTickClock(50);
  expect(clock.next(10)).toBe(51);
  clock.seen(1_000);
  expect(clock.next(20)).toBe(1_001);
  expect(clock.current(20)).toBe(1_001);
  clock.seen(latestTick);
  expect(clock.next(2_000)).toBe(2_000);
});
