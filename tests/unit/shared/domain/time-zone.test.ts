import { expect, test } from 'vitest';
import { isTimeZone } from '#shared/domain/time-zone.ts';

test.each(['Europe/Berlin', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Etc/GMT-3'])(
  '%s is one',
  (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  },
);

test.each(['', 'Leipzig', 'Europe/Nowhere', 'GMT+25:00'])('"%s" is none', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});
