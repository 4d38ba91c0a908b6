import { expect, test } from 'vitest';
import { createRestartBudget } from '../../../../src/main/shell/restart-budget.ts';

test('three restarts within a minute are allowed, a fourth is not', () => {
  let now = 0;
  const budget = createRestartBudget(3, 60_000, () => now);
  const taken = [0, 10_000, 20_000, 30_000].map((at) => {
    now = at;
    return budget.take();
  });
  expect(taken).toEqual([true, true, true, false]);
});

test('restarts that lie a minute back do not count', () => {
  let now = 0;
  const budget = createRestartBudget(3, 60_000, () => now);
  for (now = 0; now < 600_000; now += 25_000) expect(budget.take()).toBe(true);
});
