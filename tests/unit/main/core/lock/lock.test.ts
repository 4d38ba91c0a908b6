import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createAuthority } from '#core/lock/authority.ts';
import { openLock, waitAfter } from '#core/lock/lock.ts';
import { tempStore } from '#tests/helpers/store.ts';
import { runStation } from '#tests/helpers/station.ts';

const lockAt = async (pin: string | null) => {
  const { settings } = tempStore();
  let now = 1_000_000;
  const open = () => openLock(settings, { now: () => now, randomBytes, onChange: () => undefined });
  const lock = open();
  if (pin !== null) (await lock.prepare(pin))();
  lock.lock();
  return { lock, open, pass: (ms: number) => void (now += ms) };
};

test('without a PIN everything is open; with one nothing is until it is entered', async () => {
  expect((await lockAt(null)).lock.unlocked()).toBe(true);
  const { lock } = await lockAt('2468');
  expect(lock.unlocked()).toBe(false);
  expect(await lock.unlock('2468')).toEqual({ ok: true, value: null });
  expect(lock.unlocked()).toBe(true);
});

test('each wrong PIN makes the next wait longer, up to five minutes, and a restart does not help', async () => {
  const { lock, open, pass } = await lockAt('2468');
  for (const waitSeconds of [1, 2, 4, 8]) {
    expect(await lock.unlock('0000')).toEqual({ ok: false, code: 'wrong-pin', waitSeconds });
    expect(await open().unlock('2468')).toEqual({ ok: false, code: 'wait', waitSeconds });
    pass(waitSeconds * 1_000);
  }
  expect(await open().unlock('2468')).toMatchObject({ ok: true });
  expect([20, 1_000].map(waitAfter)).toEqual([300, 300]);
});

test('a clock set back neither opens the lock nor closes it for longer than the wait', async () => {
  const { lock, pass } = await lockAt('2468');
  await lock.unlock('0000');
  pass(-3_600_000);
  expect(await lock.unlock('2468')).toEqual({ ok: false, code: 'wait', waitSeconds: 1 });
});

test('two PINs at once are not both tried', async () => {
  const { lock } = await lockAt('2468');
  const outcomes = await Promise.all([lock.unlock('0000'), lock.unlock('2468')]);
  expect(outcomes).toMatchObject([{ code: 'wrong-pin' }, { code: 'wait' }]);
});

test('the PIN is not stored, and nothing of the set-up answers before it is entered', async () => {
  let quits = 0;
  const { handlers, on } = await runStation({ quit: () => void (quits += 1) });
  const told: boolean[] = [];
  on('lock.changed', ({ unlocked }) => void told.push(unlocked));
  const locked = { ok: false, code: 'locked' };
  expect(await handlers['settings.save']({ stationName: 'X' })).toEqual(locked);
  expect(await handlers['lock.set-pin']({ pin: '1111' })).toEqual(locked);
  expect(await handlers['import.preview']({ path: 'resources/demo/attendees.csv', mapping: null })).toEqual(locked);
  expect(await handlers['station.quit'](undefined)).toEqual(locked);
  expect(quits).toBe(0);

  expect(await handlers['lock.unlock']({ pin: '2468' })).toMatchObject({ ok: true });
  expect(await handlers['settings.save']({ stationName: 'Nordtür' })).toEqual({ ok: true, value: null });
  expect(await handlers['lock.set-pin']({ pin: '135790' })).toEqual({ ok: true, value: null });
  const state = await handlers['station.state'](undefined);
  expect(state).toMatchObject({ demoPin: null, pinSet: true, settings: { stationName: 'Nordtür' } });
  expect(await handlers['lock.lock'](undefined)).toBeNull();
  expect(await handlers['lock.state'](undefined)).toEqual({ unlocked: false });
  expect(await handlers['lock.unlock']({ pin: '2468' })).toMatchObject({ code: 'wrong-pin' });
  expect(told).toEqual([true, true, false]);
});

test('locking without a PIN locks nothing and says so; with one it is told as locked', async () => {
  const { settings } = tempStore();
  const told: boolean[] = [];
  const lock = openLock(settings, { now: () => 0, randomBytes, onChange: (unlocked) => void told.push(unlocked) });
  lock.lock();
  (await lock.prepare('2468'))();
  lock.lock();
  expect(told).toEqual([true, true, false]);
});

test('a lead is one for five minutes after the last act that only leads may do', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { lock } = await lockAt('2468');
  (await lock.prepareForLeads('1357'))();
  expect(await lock.unlock('1357')).toMatchObject({ ok: false, code: 'wrong-pin' });
  const { lock: other } = await lockAt('2468');
  (await other.prepareForLeads('1357'))();
  expect(await other.unlock('1357', 'lead')).toEqual({ ok: true, value: null });
  vi.advanceTimersByTime(299_000);
  expect([other.isLead(), other.unlocked()]).toEqual([true, false]);
  other.stayLead();
  vi.advanceTimersByTime(299_000);
  expect(other.isLead()).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(other.isLead()).toBe(false);
});

test('what a page asks by itself keeps no lead there, what a person does keeps one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { lock } = await lockAt('2468');
  (await lock.prepareForLeads('1357'))();
  lock.lock();
  const authority = createAuthority(lock, () => true);
  expect([authority.has('journal'), authority.may('journal')]).toEqual([false, false]);
  await lock.unlock('1357', 'lead');
  vi.advanceTimersByTime(299_000);
  expect(authority.may('journal')).toBe(true);
  vi.advanceTimersByTime(299_000);
  expect(authority.has('journal')).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect([authority.has('journal'), authority.role()]).toEqual([false, 'staff']);
});
