import { expect, test } from 'vitest';
import { isGreen, one, sum, tallyLine } from '#scripts/checks/tally.ts';
import { tallyOf } from '#scripts/checks/vitest.ts';

const report = (passed: number, failed = 0, pending = 0, todo = 0): unknown => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  success: failed === 0,
});

test('all steps are counted in one line', () => {
  const all = sum([one(true), one(false), tallyOf(report(10, 2, 1, 1), 1)]);
  expect(tallyLine(all)).toBe('11 passed, 3 failed, 2 skipped');
});

test('a run that fails without a failed test has failed', () => {
  expect(tallyOf(report(5), 1).failed).toBe(1);
  expect(tallyOf(report(5), 0).failed).toBe(0);
});

test('nothing tested is not green', () => {
  expect(isGreen(sum([]))).toBe(false);
  expect(isGreen({ passed: 0, failed: 0, skipped: 3 })).toBe(false);
  expect(isGreen(one(true))).toBe(true);
  expect(isGreen(sum([one(true), one(false)]))).toBe(false);
});
