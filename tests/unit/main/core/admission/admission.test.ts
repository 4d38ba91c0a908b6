import { expect, test } from 'vitest';
import type { StationOptions } from '#core/ports.ts';
import { runStation } from '#tests/helpers/station.ts';
import { demoEvent } from '#tests/helpers/importing.ts';
import { watchClock } from '#core/admission/clock-watch.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import type { StationSettings } from '#shared/contract/settings.ts';

const running = async (overrides: Partial<StationSettings> = {}, more: Partial<StationOptions> = {}) => {
  const { handlers, on } = await runStation({ overrides, ...more });
  const find = async (query: string) => {
    const [found] = await handlers['attendee.search']({ query, limit: 1 });
    if (found === undefined) throw new Error('nobody found');
    return found;
  };
  const scan = async (query: string, direction: 'entry' | 'exit' = 'entry', reason: string | null = null) => {
    const { attendee } = await find(query);
    const outcome = await handlers['scan.person']({
      attendeeId: attendee.id,
      direction,
      override: reason === null ? null : { reason },
    });
    if (outcome.kind !== 'verdict') throw new Error(outcome.kind);
    return outcome.scan;
  };
  const state = () => handlers['station.state'](undefined);
  return { handlers, on, find, scan, state };
};

test('in, out, and in again', async () => {
  const { scan, state } = await running();
  expect(await scan('möllendorf', 'exit')).toMatchObject({ verdict: { kind: 'refused', reason: 'not-inside' } });
  expect(await scan('möllendorf')).toMatchObject({ verdict: { kind: 'admitted', returning: false } });
  expect(await scan('möllendorf', 'exit')).toMatchObject({
    verdict: { kind: 'admitted', returning: false },
    person: { inside: false },
  });
  expect(await scan('möllendorf')).toMatchObject({ verdict: { kind: 'admitted', returning: true } });
  expect((await state()).headcount).toMatchObject({ arrived: 1, inside: 1 });
});

test('a cancelled ticket is refused; staff may overrule it with a reason that is kept', async () => {
  const { scan, handlers } = await running();
  expect(await scan('straßburger')).toMatchObject({
    verdict: { kind: 'refused', reason: 'cancelled' },
    overridden: false,
  });
  expect(await scan('straßburger', 'entry', 'Zusage am Telefon')).toMatchObject({
    verdict: { kind: 'admitted' },
    overridden: true,
  });
  expect(await handlers['scan.recent'](undefined)).toMatchObject([{ overridden: true }, { overridden: false }]);
});

test('overruling where nothing is refused is no overruling', async () => {
  const { scan } = await running();
  expect(await scan('möllendorf', 'entry', 'Versehen')).toMatchObject({
    verdict: { kind: 'admitted' },
    overridden: false,
  });
});

test('a ticket that nobody knows is told and counted for nobody', async () => {
  const { handlers, state } = await running();
  const outcome = await handlers['scan.submit']({ kind: 'camera', text: 'NOBODY' });
  expect(outcome).toMatchObject({
    kind: 'verdict',
    scan: { verdict: { kind: 'refused', reason: 'unknown' }, person: null },
  });
  expect((await state()).headcount).toMatchObject({ arrived: 0, inside: 0 });
});

test.each([
  ['4,000 characters', 'X'.repeat(4_000)],
  ['20,000 characters', 'X'.repeat(20_000)],
  ['SQL', "'; DROP TABLE attendee; --"],
  ['right-to-left marks', '\u202eABC\u202c'],
  ['binary', String.fromCharCode(...Array.from({ length: 256 }, (_, n) => n))],
  ['half a surrogate pair', '\ud800'.repeat(3) + 'A'],
])('a code of %s is an unknown ticket', async (_, text) => {
  const { handlers, state } = await running();
  expect(await handlers['scan.submit']({ kind: 'camera', text })).toMatchObject({
    scan: { verdict: { kind: 'refused', reason: 'unknown' } },
  });
  expect(await state()).toMatchObject({ hasAttendees: true, recording: { kind: 'ok' } });
});

test('nothing at all was not presented by anybody', async () => {
  const { handlers } = await running();
  expect(await handlers['scan.submit']({ kind: 'typed', text: ' \u200b\n' })).toEqual({ kind: 'repeat' });
  expect(await handlers['scan.recent'](undefined)).toEqual([]);
});

test('an undo takes the admission back, once, and the person may come in again', async () => {
  const { scan, handlers, state, find } = await running();
  const { scanId } = await scan('möllendorf');
  expect(await handlers['scan.undo']({ scanId })).toMatchObject({
    ok: true,
    value: { undone: true, person: { inside: false, arrivedAt: null } },
  });
  expect(await handlers['scan.undo']({ scanId })).toEqual({ ok: false, code: 'already-undone' });
  expect(await handlers['scan.undo']({ scanId: 'nothing' })).toEqual({ ok: false, code: 'unknown' });
  expect((await state()).headcount).toMatchObject({ arrived: 0, inside: 0 });
  expect(await find('möllendorf')).toMatchObject({ inside: false, arrivedAt: null });
  expect(await scan('möllendorf')).toMatchObject({ verdict: { kind: 'admitted', returning: false } });
});

test('an undo takes back a badge that still waits', async () => {
  // Nobody listens on port 9 of this machine, so badges wait.
  const { scan, handlers, find } = await running({
    printer: networkPrinter({ host: '127.0.0.1', port: 9 }),
  });
  const { scanId } = await scan('möllendorf');
  expect(await find('möllendorf')).toMatchObject({ badge: 'queued' });
  await handlers['scan.undo']({ scanId });
  expect(await find('möllendorf')).toMatchObject({ badge: 'none' });
});

test('a badge is queued at the first admission only, and only where admissions print', async () => {
  const printer = networkPrinter({ host: '127.0.0.1', port: 9 });
  const printing = await running({ printer });
  await printing.scan('möllendorf');
  await printing.scan('möllendorf', 'exit');
  await printing.scan('möllendorf');
  expect((await printing.state()).openJobs).toMatchObject([{ name: 'Annegret Möllendorf', copy: false }]);
  const silent = await running({ printer, printOnAdmission: false });
  await silent.scan('möllendorf');
  expect((await silent.state()).openJobs).toEqual([]);
});

test('a workshop asks for a booking until it begins, and has so many places', async () => {
  // On whatever day, the workshops begin at 13:30 in Leipzig.
  const morning = Date.parse('2025-05-15T09:00:00+02:00');
  const { scan, handlers, state } = await running(
    { checkpointId: 'ws-anerkennung', printOnAdmission: false },
    { clock: { now: () => morning, monotonic: () => performance.now() } },
  );
  const people = await handlers['attendee.search']({ query: 'example', limit: 100 });
  const booked = people.filter(
    ({ attendee }) => attendee.bookings.includes('ws-anerkennung') && attendee.registration === 'valid',
  );
  const foreign = people.find(
    ({ attendee }) => !attendee.bookings.includes('ws-anerkennung') && attendee.registration === 'valid',
  );
  expect(await scan(foreign?.attendee.email ?? '')).toMatchObject({
    verdict: { reason: 'not-booked', othersFrom: Date.parse('2025-05-15T13:30:00+02:00') },
  });
  expect(await scan(booked[0]?.attendee.email ?? '')).toMatchObject({ verdict: { kind: 'admitted' } });
  expect((await state()).headcount.inside).toBe(1);
  await handlers['settings.save']({ checkpointId: 'entrance' });
});

test('what happened is announced after it is kept', async () => {
  const { scan, on } = await running();
  const told: string[] = [];
  on('scan.happened', ({ scanId }) => void told.push(scanId));
  const { scanId } = await scan('möllendorf');
  expect(told).toEqual([scanId]);
});

test('the clock is doubted after a jump and far from the event, and refuses nobody', async () => {
  let wall = 1_000;
  let since = 0;
  const event = { startsAt: 0, endsAt: 10_000 };
  const suspect = watchClock({ now: () => wall, monotonic: () => since }, event);
  wall += 60_000;
  since += 60_000;
  expect(suspect()).toBe(false);
  wall -= 200_000;
  expect(suspect()).toBe(true);
  expect(watchClock({ now: () => 400 * 24 * 3_600_000, monotonic: () => 0 }, event)()).toBe(true);

  const { handlers } = await runStation({
    clock: { now: () => demoEvent().startsAt + 3 * 366 * 24 * 3_600_000, monotonic: () => 0 },
  });
  const [found] = await handlers['attendee.search']({ query: 'möllendorf', limit: 1 });
  expect(
    await handlers['scan.person']({ attendeeId: found?.attendee.id ?? '', direction: 'entry', override: null }),
  ).toMatchObject({
    scan: { verdict: { kind: 'admitted' } },
  });
});
