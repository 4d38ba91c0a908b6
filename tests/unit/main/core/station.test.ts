import { expect, test, vi } from 'vitest';
import { runStation } from '#tests/helpers/station.ts';

const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';

test('the demo opens ready to scan: a ticket is welcomed, counted, and its badge is in the tray', async () => {
  const { handlers } = await runStation();
  const before = await handlers['station.state'](undefined);
  expect(before).toMatchObject({ hasAttendees: true, demoPin: '2468', pinSet: true, recording: { kind: 'ok' } });
  expect(before.headcount).toMatchObject({ arrived: 0, inside: 0 });
  expect(before.headcount.registered).toBeGreaterThan(100);

  const outcome = await handlers['scan.submit']({ kind: 'camera', text: code });
  expect(outcome).toMatchObject({
    kind: 'verdict',
    scan: {
      verdict: { kind: 'admitted', returning: false },
      person: { attendee: { name: 'Annegret Möllendorf' }, inside: true },
    },
  });
  expect((await handlers['station.state'](undefined)).headcount).toMatchObject({ arrived: 1, inside: 1 });
  await vi.waitFor(async () => expect(await handlers['tray.list'](undefined)).toHaveLength(1));
});

test('the same ticket within moments is a repeat; later it is already in', async () => {
  let time = 0;
  const { handlers } = await runStation({ clock: { now: () => Date.now(), monotonic: () => time } });
  const submit = () => handlers['scan.submit']({ kind: 'camera', text: code });
  await submit();
  expect(await submit()).toEqual({ kind: 'repeat' });
  time += 3_000;
  expect(await submit()).toMatchObject({
    kind: 'verdict',
    scan: { verdict: { kind: 'refused', reason: 'already-in' } },
  });
});

test('what was recorded is there after a restart', async () => {
  const first = await runStation();
  await first.handlers['scan.submit']({ kind: 'typed', text: code.toLowerCase() });
  const { dataFolder } = await first.handlers['station.state'](undefined);
  const recent = await first.handlers['scan.recent'](undefined);
  await first.close();
  const second = await runStation({ dataFolder });
  expect(await second.handlers['scan.recent'](undefined)).toMatchObject([{ scanId: recent[0]?.scanId, undone: false }]);
  await vi.waitFor(async () => expect((await second.handlers['station.state'](undefined)).headcount.inside).toBe(1));
});
