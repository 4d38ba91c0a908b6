import { expect, test } from 'vitest';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { conference, doorsOpen } from '#tests/helpers/central/facts.ts';
import { scaleOf, ticksOf, toIntervals } from '../../../../src/central/live/arrivals/intervals.ts';

const minute = 60_000;
const countsWith = (arrivals: LiveCounts['arrivals']): LiveCounts => ({
  event: { ...conference, venue: '' },
  registered: 0,
  arrived: 0,
  inside: 0,
  categories: [],
  arrivals,
  checkpoints: [],
  provisional: false,
  changedAt: 0,
});

test('nobody there, nothing to draw', () => {
  expect(toIntervals(countsWith([]))).toBeNull();
});

test('steps without a gap, an hour wide at least', () => {
  const drawn = toIntervals(
    countsWith([
      { at: doorsOpen, count: 2 },
      { at: doorsOpen + 10 * minute, count: 3 },
    ]),
  );
  expect(drawn?.stepMs).toBe(5 * minute);
  expect(drawn?.bars.map(({ count }) => count)).toEqual([2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a long day is drawn in longer steps, and nobody is left out', () => {
  const arrivals = Array.from({ length: 96 }, (_, index) => ({ at: doorsOpen + index * 5 * minute, count: 1 }));
  const drawn = toIntervals(countsWith(arrivals));
  expect(drawn?.bars.length).toBeLessThanOrEqual(40);
  expect(drawn?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(96);
});

test('a station whose clock is a year off does not squash the day', () => {
  const year = 365 * 24 * 60 * minute;
  const drawn = toIntervals(
    countsWith([
      { at: doorsOpen, count: 2 },
      { at: Math.floor((doorsOpen + year) / (5 * minute)) * 5 * minute, count: 1 },
    ]),
  );
  expect(drawn?.bars).toHaveLength(12);
});

test('at most seven times stand under the bars, on round times', () => {
  for (const length of [12, 20, 40]) {
    for (const stepMs of [5, 10, 15, 30, 60].map((minutes) => minutes * minute)) {
      const bars = Array.from({ length }, (_, index) => ({ at: doorsOpen + index * stepMs, count: 1 }));
      expect(ticksOf({ stepMs, bars }).length).toBeLessThanOrEqual(7);
    }
  }
});

test('the lines of the chart are whole numbers that hold the tallest bar', () => {
  for (const tallest of [1, 2, 3, 7, 10, 11, 49, 99, 100, 101, 999, 2_500]) {
    const { top, middle } = scaleOf(tallest);
    expect(top).toBeGreaterThanOrEqual(tallest);
    expect(Number.isInteger(middle)).toBe(true);
  }
});
