import { expect, test } from 'vitest';
import { createHeartbeat } from '../../../../src/main/shell/heartbeat.ts';

const ticks = (heartbeat: ReturnType<typeof createHeartbeat>, count: number): ReadonlyArray<boolean> =>
  Array.from({ length: count }, () => heartbeat.tick());

test('a page that has not begun to beat is not accused', () => {
  expect(ticks(createHeartbeat(3), 50)).not.toContain(true);
});

test('a page that falls silent is noticed once', () => {
  const heartbeat = createHeartbeat(3);
  heartbeat.beat();
  expect(ticks(heartbeat, 8)).toEqual([false, false, true, false, false, false, false, false]);
});

test('a beat in time starts the count again, and a reset waits for the next page', () => {
  const heartbeat = createHeartbeat(3);
  for (let round = 0; round < 5; round += 1) {
    heartbeat.beat();
    expect(ticks(heartbeat, 2)).toEqual([false, false]);
  }
  heartbeat.reset();
  expect(ticks(heartbeat, 10)).not.toContain(true);
});
