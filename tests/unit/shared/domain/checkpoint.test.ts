import { expect, test } from 'vitest';
import { overlap } from '#shared/domain/checkpoint.ts';

const workshop = (startsAt: number | null, endsAt: number | null) => ({ kind: 'workshop' as const, startsAt, endsAt });
const stand = (startsAt: number, endsAt: number) => ({ kind: 'stand' as const, startsAt, endsAt });

test.each([
  ['begin together', workshop(10, 20), workshop(10, null), true],
  ['lie within each other', workshop(10, 40), workshop(20, 30), true],
  ['follow one another', workshop(10, 20), workshop(20, 30), false],
  ['have no time', workshop(null, null), workshop(10, 20), false],
  ['are a stand and a workshop', stand(0, 100), workshop(10, 20), false],
])('two that %s', (_, a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
});
