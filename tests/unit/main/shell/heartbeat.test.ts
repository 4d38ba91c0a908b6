import { expect, test } from 'vitest';
import { createHeartbeat } from '../../../../src/main/shell/heartbeat.ts';

const ticks = (heartbeat: ReturnType<typeof createHeartbeat>, count: number): ReadonlyArray<boolean> =>
  Array.from({ length: count }, () => heartbeat.tick());

test('where nothing is expected nobody is accused', () => {
  expect(ticks(createHeartbeat(3, 10), 50)).not.toContain(true);
});

test('a page that falls silent is noticed once', () => {
  const heartbeat = createHeartbeat(3, 10);
  heartbeat.beat();
  expect(ticks(heartbeat, 8)).toEqual([false, false, true, false, false, false, false, false]);
});

test('a page that never begins to beat is given longer', () => {
  const heartbeat = createHeartbeat(3, 10);
  heartbeat.expectFirst();
  expect(ticks(heartbeat, 20).indexOf(true)).toBe(9);
});

test('a beat in time starts the count again, and a reset ends it', () => {
  const heartbeat = createHeartbeat(3, 10);
  for (let round = 0; round < 5; round += 1) {
    heartbeat.beat();
    expect(ticks(heartbeat, 2)).toEqual([false, false]);
  }
  heartbeat.reset();
  expect(ticks(heartbeat, 10)).not.toContain(true);
});
