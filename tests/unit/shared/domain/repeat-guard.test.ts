import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRepeatGuard, repeatWindowMs, sight } from '#shared/domain/repeat-guard.ts';

/** Shows codes at given moments and returns those that counted. */
const counted = (sightings: ReadonlyArray<readonly [code: string, at: number]>): ReadonlyArray<string> => {
  let guard = emptyRepeatGuard;
  return sightings
    .filter(([code, at]) => {
      const seen = sight(guard, code, at);
      guard = seen.guard;
      return seen.counts;
    })
    .map(([code, at]) => `${code}@${at}`);
};

test('the same code within the window counts once, after it again', () => {
  expect(
    counted([
      ['A', 0],
      ['A', 2_499],
      ['A', 2_499 + repeatWindowMs],
    ]),
  ).toEqual(['A@0', 'A@4999']);
});

test('held still for ten minutes it counts once', () => {
  const frames = Array.from({ length: 18_000 }, (_, frame) => ['A', frame * 33] as const);
  expect(counted(frames)).toEqual(['A@0']);
});

test('another code counts at once', () => {
  expect(
    counted([
      ['A', 0],
      ['B', 1],
      ['A', 2],
    ]),
  ).toEqual(['A@0', 'B@1']);
});

test('two tickets in view together, read in turn, count once each', () => {
  const frames = Array.from({ length: 600 }, (_, frame) => [frame % 2 === 0 ? 'A' : 'B', frame * 33] as const);
  expect(counted(frames)).toEqual(['A@0', 'B@33']);
});

test('a clock set back does not block a code for long', () => {
  expect(
    counted([
      ['A', 1_000_000],
      ['A', 0],
    ]),
  ).toEqual(['A@1000000', 'A@0']);
});

test('the memory holds only what was seen within the window', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.nat(1_000))), (steps) => {
      let guard = emptyRepeatGuard;
      let now = 0;
      for (const [code, gap] of steps) {
        now += gap;
        guard = sight(guard, code, now).guard;
        for (const seenAt of guard.values()) expect(now - seenAt).toBeLessThan(repeatWindowMs);
      }
    }),
  );
});
