import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventAsOfNow, keptDays, moveEvent } from '#shared/domain/move-event.ts';
import { momentOf, wallTime } from '#shared/domain/wall-time.ts';
import { demoEvent } from '#tests/helpers/importing.ts';

const event = demoEvent();
const zones = ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'UTC'] as const;

test('a moment is found again from what clocks show, in every zone and around every change of clocks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') }),
      fc.constantFrom(...zones),
      (at, zone) => {
        const wall = wallTime(at, zone);
        const found = momentOf(wall, zone);
        expect(found).not.toBeNull();
        expect(wallTime(found ?? 0, zone)).toBe(wall);
      },
    ),
  );
  expect(wallTime(Date.parse('2027-05-15T07:00:00Z'), 'Europe/Berlin')).toBe('2027-05-15T09:00');
  expect(momentOf('2027-03-28T02:30', 'Europe/Berlin')).toBe(Date.parse('2027-03-28T01:30:00Z'));
  expect(momentOf('2027-10-31T02:30', 'Europe/Berlin')).toBe(Date.parse('2027-10-31T00:30:00Z'));
  expect(momentOf('', 'UTC')).toBeNull();
});

test('an event on another day and in another zone has the same times of day, and its data are kept as long', () => {
  const moved = moveEvent(event, { day: '2027-07-01', timeZone: 'Asia/Kathmandu' });
  const shown = (of: typeof event) => [
    wallTime(of.startsAt, of.timeZone).slice(10),
    ...of.checkpoints.flatMap(({ startsAt }) => (startsAt === null ? [] : [wallTime(startsAt, of.timeZone).slice(10)])),
  ];
  expect(wallTime(moved.startsAt, moved.timeZone).slice(0, 10)).toBe('2027-07-01');
  expect(shown(moved)).toEqual(shown(event));
  expect(keptDays(moved)).toBe(keptDays(event));
  expect(
    moveEvent(moved, { day: wallTime(event.startsAt, event.timeZone).slice(0, 10), timeZone: event.timeZone }),
  ).toEqual(event);
});

test('an event to try out begins now, and one that is on stays', () => {
  const before = event.startsAt - 86_400_000;
  const tried = eventAsOfNow(event, before);
  expect(tried.startsAt).toBe(before);
  expect(tried.endsAt - tried.startsAt).toBe(event.endsAt - event.startsAt);
  expect(eventAsOfNow(event, event.startsAt + 1)).toBe(event);
});
