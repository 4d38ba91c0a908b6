import { expect, test, vi } from 'vitest';
import { openStation } from '#core/station.ts';
import type { ScanOutcome } from '#shared/contract/views.ts';
import { mountSmallDisk } from '#tests/helpers/faults/small-disk.ts';
import { runStation, stationOptions } from '#tests/helpers/station.ts';

const mounted = (test: { skip: (note: string) => void }, megabytes: number) => {
  const disk = mountSmallDisk(megabytes);
  if (disk === null) test.skip('mounting a small disk is not permitted here');
  return disk;
};

test('on a full disk nobody is welcomed, all that was acknowledged stays, and it recovers by itself', async (context) => {
  const disk = mounted(context, 12);
  if (disk === null) return;
  const station = await runStation({ dataFolder: disk.folder, overrides: { printOnAdmission: false } });
  const { handlers } = station;
  const people = await handlers['attendee.search']({ query: 'de', limit: 100 });
  const scan = (n: number, direction: 'entry' | 'exit') =>
    handlers['scan.person']({ attendeeId: people[n % people.length]?.attendee.id ?? '', direction, override: null });

  disk.fill(150_000);
  let welcomed = 0;
  let outcome: ScanOutcome = await scan(0, 'entry');
  while (outcome.kind === 'verdict') {
    welcomed += 1;
    outcome = await scan(welcomed, welcomed % 2 === 0 ? 'entry' : 'exit');
  }
  expect(outcome).toEqual({ kind: 'cannot-record', cause: 'disk-full' });
  expect(await handlers['station.state'](undefined)).toMatchObject({
    recording: { kind: 'trouble', cause: 'disk-full' },
  });

  disk.free();
  await vi.waitFor(async () => expect((await handlers['station.state'](undefined)).recording).toEqual({ kind: 'ok' }), {
    timeout: 10_000,
  });
  expect(await scan(1, 'entry')).toMatchObject({ kind: 'verdict' });
  await station.close();
  const again = await runStation({ dataFolder: disk.folder });
  const recent = await again.handlers['scan.recent'](undefined);
  expect(recent).toHaveLength(Math.min(20, welcomed + 1));
});

test('a disk that becomes read-only is told apart, and is used again when it can be written', async (context) => {
  const disk = mounted(context, 12);
  if (disk === null) return;
  const first = await runStation({ dataFolder: disk.folder });
  await first.close();
  disk.makeReadOnly(true);
  expect(await openStation(stationOptions({ dataFolder: disk.folder }))).toEqual({ ok: false, code: 'read-only' });
  disk.makeReadOnly(false);
  expect((await runStation({ dataFolder: disk.folder })).handlers).toBeDefined();
});

test('a disk too small for a first start is said to be full, and no half database is taken for a whole one', async (context) => {
  const disk = mounted(context, 2);
  if (disk === null) return;
  disk.fill(40_000);
  expect(await openStation(stationOptions({ dataFolder: disk.folder }))).toEqual({ ok: false, code: 'disk-full' });
  disk.free();
  const { handlers } = await runStation({ dataFolder: disk.folder });
  expect(await handlers['station.state'](undefined)).toMatchObject({ hasAttendees: true });
});
