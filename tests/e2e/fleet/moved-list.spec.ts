import { expect, test, vi } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';

const soon = { timeout: 60_000, interval: 100 };
const pin = '2468';
const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';

const isConnected = (station: ReopeningStation): Promise<void> =>
  vi.waitFor(
    async () => expect((await station.state()).central).toMatchObject({ kind: 'connected', waiting: 0 }),
    soon,
  );

test('a list that comes back at another port is found again by itself, and gets what was recorded meanwhile', async () => {
  const host = await runReopening({ livePort: 18_471 });
  await isConnected(host);
  await host.handlers()['lock.unlock']({ pin });
  const made = await host.handlers()['fleet.pairing-code'](undefined);
  const link = made.ok ? readJoinLink(made.value.link) : null;
  if (link === null) throw new Error('no link');
  const other = await runReopening({
    join: writeJoinLink({ ...link, addresses: ['127.0.0.1:18471'] }),
    printerPlaces: { devices: { nodes: '', facts: '' }, addresses: () => ['127.0.0.1'] },
  });
  await isConnected(other);
  await vi.waitFor(async () => expect((await other.state()).hasAttendees).toBe(true), soon);

  await host.close();
  await other.handlers()['scan.submit']({ kind: 'typed', text: code });
  await vi.waitFor(async () => expect((await other.state()).central.kind).toBe('unreachable'), soon);
  const moved = await runReopening({ dataFolder: host.dataFolder, livePort: 18_472 });
  await isConnected(other);
  const { fleet } = await other.state();
  expect(fleet).toMatchObject({ kind: 'joined', address: expect.stringMatching(/:18472$/u) });
  expect(other.logged).toContainEqual({ level: 'info', what: 'list-has-moved' });
  await vi.waitFor(async () => expect((await moved.state()).headcount.arrived).toBe(1), soon);
});
