import { expect, test } from 'vitest';
import { latencies, quantile } from '#scripts/bench/camera/latencies.ts';

const codes = ['A', 'B', 'C'];

test('finds where the video began, the time of every reading and the ones missed', () => {
  const moments = [100, 200, 300, 400, 500];
  const readings = [
    { text: 'B', seenAt: 130 },
    { text: 'B', seenAt: 160 },
    { text: 'C', seenAt: 240 },
    // A is missed at 300.
    { text: 'B', seenAt: 450 },
  ];
  expect(latencies(codes, moments, readings)).toEqual([
    { latency: 30 },
    { latency: 40 },
    { latency: null },
    { latency: 50 },
  ]);
});

test('a reading that comes when the ticket is already gone counts for its ticket', () => {
  const readings = [
    { text: 'A', seenAt: 120 },
    { text: 'B', seenAt: 310 },
    { text: 'C', seenAt: 330 },
  ];
  expect(latencies(codes, [100, 200, 300, 400], readings)).toEqual([
    { latency: 20 },
    { latency: 110 },
    { latency: 30 },
  ]);
});

test('without any reading all are missed', () => {
  expect(latencies(codes, [1, 2, 3], [])).toEqual([{ latency: null }, { latency: null }]);
});

test('quantiles are values that were measured', () => {
  const values = [5, 1, 4, 2, 3];
  expect([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.95)]).toEqual([1, 3, 5]);
  expect(quantile([], 0.5)).toBeNull();
});
