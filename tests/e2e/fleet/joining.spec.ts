import { expect, onTestFinished, test } from 'vitest';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { fleetOf, joinTo } from './joining.ts';

const soon = { timeout: 20_000, interval: 100 };
const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';

const launch = async (): Promise<ReadyKiosk> => {
  const kiosk = await launchKiosk({ role: 'desk' });
  onTestFinished(() => kiosk.close());
  return kiosk;
};

test('a kiosk joins another by its link, opens its event, and is part of it after a restart; a ticket used there is known here', async () => {
  const host = await launch();
  const other = await launch();
  await joinTo(host, other);
  await expect
    .poll(async () => (await askStation(other, 'attendee.search', { query: 'Möllendorf', limit: 5 })).length, soon)
    .toBe(1);

  await askStation(host, 'scan.submit', { kind: 'typed', text: code });
  await expect
    .poll(async () => (await askStation(other, 'attendee.search', { query: 'Möllendorf', limit: 5 }))[0]?.inside, soon)
    .toBe(true);
  expect(await askStation(other, 'scan.submit', { kind: 'typed', text: code })).toMatchObject({
    scan: { verdict: { kind: 'refused', reason: 'already-in' } },
  });

  const again = await other.restart();
  onTestFinished(() => again.close());
  await expect.poll(() => fleetOf(again), soon).toBe('joined connected');
  expect((await askStation(host, 'fleet.view', undefined))?.stations).toHaveLength(2);
});

test('a kiosk that was taken out of the fleet erases the event and says why', async () => {
  const host = await launch();
  const other = await launch();
  await joinTo(host, other);
  await expect.poll(async () => (await askStation(other, 'station.state', undefined)).hasAttendees, soon).toBe(true);
  const view = await askStation(host, 'fleet.view', undefined);
  const id = view?.stations.find((station) => !station.isHost)?.id ?? '';
  expect(await askStation(host, 'fleet.revoke-station', { id })).toEqual({ ok: true, value: null });
  await expect
    .poll(async () => (await askStation(other, 'station.state', undefined).catch(() => null))?.erased ?? null, soon)
    .toMatchObject({ eventName: expect.any(String) });
  await expect.poll(() => fleetOf(other), soon).toBe('host connected');
});
