import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';

const soon = { timeout: 20_000, interval: 100 };
const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const pin = '2468';

const launch = async (args: ReadonlyArray<string> = []): Promise<ReadyKiosk> => {
  const kiosk = await launchKiosk({ role: 'desk', args });
  onTestFinished(() => kiosk.close());
  return kiosk;
};

const fleetOf = async (kiosk: ReadyKiosk): Promise<unknown> => {
  try {
    const { fleet, central } = await askStation(kiosk, 'station.state', undefined);
    return `${fleet.kind} ${central.kind}`;
  } catch {
    // The page is being loaded anew.
    return 'loading';
  }
};

const linkOf = async (host: ReadyKiosk): Promise<string> => {
  await askStation(host, 'lock.unlock', { pin });
  const made = await askStation(host, 'fleet.pairing-code', undefined);
  const link = made.ok ? readJoinLink(made.value.link) : null;
  if (link === null) throw new Error('no link');
  return writeJoinLink({ ...link, addresses: [`127.0.0.1:${link.addresses[0]?.split(':').at(-1)}`] });
};

test('a kiosk joins another by its link, opens its event, and is part of it after a restart; a ticket used there is known here', async () => {
  const host = await launch();
  const other = await launch();
  await askStation(other, 'lock.unlock', { pin });
  expect(await askStation(other, 'fleet.join', { kind: 'link', link: await linkOf(host) })).toEqual({
    ok: true,
    value: null,
  });
  await expect.poll(() => fleetOf(other), soon).toBe('joined connected');
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

test('a kiosk that is new joins by its command line; its token is sealed as well as the system can', async () => {
  const host = await launch();
  const other = await launch([`--einlass-join=${await linkOf(host)}`]);
  await expect.poll(() => fleetOf(other), soon).toBe('joined connected');
  const canSeal = await other.app.evaluate(
    ({ safeStorage }) =>
      safeStorage.isEncryptionAvailable() &&
      (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  );
  const { secretsSealed, event } = await askStation(other, 'station.state', undefined);
  expect(secretsSealed).toBe(canSeal);
  const { dataFolder } = other;
  await other.app.close();
  const database = readFileSync(join(dataFolder, 'events', event.id, 'einlass.sqlite')).toString('latin1');
  expect(database.includes(canSeal ? 'sealed:' : 'plain:')).toBe(true);
  expect(readFileSync(join(dataFolder, 'station.json'), 'utf8')).not.toMatch(/token|plain:|sealed:/u);
});

test('a kiosk that was taken out of the fleet erases the event and says why', async () => {
  const host = await launch();
  const other = await launch([`--einlass-join=${await linkOf(host)}`]);
  await expect.poll(() => fleetOf(other), soon).toBe('joined connected');
  await expect.poll(async () => (await askStation(other, 'station.state', undefined)).hasAttendees, soon).toBe(true);
  const view = await askStation(host, 'fleet.view', undefined);
  const id = view?.stations.find((station) => !station.isHost)?.id ?? '';
  expect(await askStation(host, 'fleet.revoke-station', { id })).toEqual({ ok: true, value: null });
  await expect
    .poll(async () => (await askStation(other, 'station.state', undefined).catch(() => null))?.erased ?? null, soon)
    .toMatchObject({ eventName: expect.any(String) });
  expect(await fleetOf(other)).toMatch(/^host/u);
});
