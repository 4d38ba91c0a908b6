import { expect, test } from 'vitest';
import type { AttendeeChange, AttendeeDocument } from '#shared/contract/fleet/feed.ts';
import { standsAgainst } from '#shared/domain/attendee-version.ts';
import { personNamed } from '#tests/helpers/central/people.ts';

const [smaller, greater] = ['01a0ae2a-0000-7000-8000-000000000001', '01a0ae2a-0000-7000-8000-000000000002'];
const named = (name: string): AttendeeDocument => personNamed(name);
const change = (tick: number, stationId: string, attendee: AttendeeDocument | null): AttendeeChange => ({
  id: 'a',
  tick,
  stationId,
  attendee,
});
const wins = (one: AttendeeChange, other: AttendeeChange): boolean =>
  standsAgainst(one, { ...other, document: () => other.attendee });

test('the later tick stands, of one tick that of the greater station, whatever they say', () => {
  expect(wins(change(2, smaller, null), change(1, greater, named('a')))).toBe(true);
  expect(wins(change(1, greater, named('a')), change(2, smaller, null))).toBe(false);
  expect(wins(change(1, greater, null), change(1, smaller, named('a')))).toBe(true);
  expect(wins(change(1, smaller, named('a')), change(1, greater, null))).toBe(false);
});

test('of two changes that copies of one disk made at one tick, one stands on every machine', () => {
  const [one, two] = [change(1, smaller, named('one')), change(1, smaller, named('two'))];
  expect(wins(one, two)).not.toBe(wins(two, one));
  expect(wins(one, one)).toBe(false);
});

test('whom one copy took off the list and the other one changed at the same tick stays on it', () => {
  const [gone, there] = [change(1, smaller, null), change(1, smaller, named('a'))];
  expect(wins(there, gone)).toBe(true);
  expect(wins(gone, there)).toBe(false);
});
