import { expect, test } from 'vitest';
import { readSimArguments } from '#scripts/sim/arguments.ts';

const half = (): number => 0.5;

test('schedules follow each other from a seed, a new one where none is given', () => {
  expect(readSimArguments(['--schedules', '7', '--first-seed', '3', '--json'], half)).toEqual({
    ok: true,
    value: { schedules: 7, firstSeed: 3, only: null, json: true },
  });
  expect(readSimArguments([], half)).toMatchObject({ ok: true, value: { firstSeed: 2 ** 29, only: null } });
});

test('given seeds are looked at alone', () => {
  expect(readSimArguments(['--seeds', '5,1024812'], half)).toMatchObject({ ok: true, value: { only: [5, 1_024_812] } });
});

test.each([['--seeds', '5,x'], ['--seeds', '-1'], ['--schedules', '1.5'], ['--what']])(
  '%s %s is refused',
  (...args) => {
    expect(readSimArguments(args, half)).toEqual({ ok: false, code: 'bad-arguments' });
  },
);
