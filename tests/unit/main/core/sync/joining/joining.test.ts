import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 15_000, interval: 50 };
const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const pin = '2468';

const isConnected = async (station: ReopeningStation): Promise<void> => {
  await vi.waitFor(
    async () => expect((await station.state()).central).toMatchObject({ kind: 'connected', waiting: 0 }),
    soon,
  );
};

/** A host with the demo, unlocked, that has a list. */
const runHost = async (): Promise<ReopeningStation> => {
  const host = await runReopening();
  await isConnected(host);
  await host.handlers()['lock.unlock']({ pin });
  return host;
};

const counts = async (station: ReopeningStation): Promise<LiveCounts> => {
  const { central } = await station.state();
  if (central.kind !== 'connected') throw new Error('not connected');
  return (await (await fetch(new URL('/live/counts', central.liveUrl))).json()) as LiveCounts;
};

const linkOf = async (host: ReopeningStation): Promise<string> => {
  const made = await host.handlers()['fleet.pairing-code'](undefined);
  if (!made.ok) throw new Error(made.code);
  const link = readJoinLink(made.value.link);
  if (link === null) throw new Error('no link');
  const port = link.addresses[0]?.split(':').at(-1);
  // Tests have no business on anybody's network.
  return writeJoinLink({ ...link, addresses: [`127.0.0.1:${port}`] });
};

const joinBy = async (station: ReopeningStation, link: string): Promise<void> => {
  await station.handlers()['lock.unlock']({ pin });
  const before = station.openings();
  expect(await station.handlers()['fleet.join']({ kind: 'link', link })).toEqual({ ok: true, value: null });
  await vi.waitFor(() => expect(station.openings()).toBe(before + 1), soon);
};

test('a station joins by a link: it hosts no list of its own, keeps its PIN and name, and its scans go up', async () => {
  const host = await runHost();
  const other = await runReopening({ overrides: { stationName: 'South door' } });
  await joinBy(other, await linkOf(host));
  await isConnected(other);
  const state = await other.state();
  expect(state.fleet).toMatchObject({
    kind: 'joined',
    revoked: false,
    address: expect.stringMatching(/^127\.0\.0\.1:/u),
  });
  expect(state.central).toMatchObject({ liveUrl: expect.stringMatching(/\/live$/u) });
  expect(state.pinSet).toBe(true);
  expect(await other.handlers()['lock.unlock']({ pin })).toMatchObject({ ok: true });
  await vi.waitFor(async () => {
    expect((await host.handlers()['fleet.view'](undefined))?.stations.map(({ name }) => name)).toContain('South door');
  }, soon);
  expect(await other.handlers()['fleet.pairing-code'](undefined)).toEqual({ ok: false, code: 'not-host' });
});

test('it is joined after a restart too, by a token that stands sealed in its database alone', async () => {
  const host = await runHost();
  const turn = (text: string) => [...text].toReversed().join('');
  const secrets = { sealed: () => true, seal: turn, open: turn };
  const other = await runReopening({ secrets });
  await joinBy(other, await linkOf(host));
  await isConnected(other);
  await other.close();
  const boot = readFileSync(path.join(other.dataFolder, 'station.json'), 'utf8');
  expect(JSON.parse(boot)).toMatchObject({ task: null });
  const again = await runReopening({ dataFolder: other.dataFolder, secrets });
  await isConnected(again);
  expect(await again.state()).toMatchObject({ secretsSealed: true, fleet: { kind: 'joined' } });
  await again.close();
  const lost = await runReopening({ dataFolder: other.dataFolder, secrets: { ...secrets, open: () => null } });
  await vi.waitFor(async () => expect((await lost.state()).central).toMatchObject({ cause: 'refused' }), soon);
});

test('a fresh station joins at its start, and makes no demo for nothing', async () => {
  const host = await runHost();
  const other = await runReopening({ join: await linkOf(host), overrides: { stationName: 'Room 2' } });
  expect(await other.state()).toMatchObject({ fleet: { kind: 'joined' }, pinSet: false });
  await isConnected(other);
  await other.close();
  // The link was used up; a station that has joined does not mind.
  const again = await runReopening({ dataFolder: other.dataFolder, join: 'einlass://join?a=127.0.0.1:1&c=0000-0000' });
  expect((await again.state()).fleet.kind).toBe('joined');
});

test('a link that leads nowhere leaves the station as it was', async () => {
  const other = await runReopening({ join: 'einlass://join?a=127.0.0.1:1&c=0000-0000' });
  expect(await other.state()).toMatchObject({ fleet: { kind: 'host' }, demoPin: pin });
  expect(other.logged).toContainEqual({ level: 'error', what: 'not-joined-at-start', cause: 'unreachable' });
  await other.handlers()['lock.unlock']({ pin });
  const join = other.handlers()['fleet.join'];
  expect(await join({ kind: 'link', link: 'https://example.org' })).toEqual({ ok: false, code: 'not-a-link' });
  expect(await join({ kind: 'typed', address: '127.0.0.1:1', code: '0000-0000' })).toEqual({
    ok: false,
    code: 'unreachable',
  });
  expect(await join({ kind: 'typed', address: '127.0.0.1:1', code: 'nothing' })).toEqual({
    ok: false,
    code: 'wrong-code',
  });
  await other.handlers()['lock.lock'](undefined);
  expect(await join({ kind: 'link', link: '' })).toEqual({ ok: false, code: 'locked' });
});

test('by address and code; a wrong code is told', async () => {
  const host = await runHost();
  const made = await host.handlers()['fleet.pairing-code'](undefined);
  if (!made.ok) throw new Error(made.code);
  const address = `localhost:${readJoinLink(made.value.link)?.addresses[0]?.split(':').at(-1)}`;
  const other = await runReopening();
  await other.handlers()['lock.unlock']({ pin });
  const join = other.handlers()['fleet.join'];
  expect(await join({ kind: 'typed', address, code: 'ZZZZ-ZZZZ' })).toEqual({ ok: false, code: 'wrong-code' });
  expect(await join({ kind: 'typed', address, code: made.value.code.toLowerCase() })).toEqual({
    ok: true,
    value: null,
  });
  await vi.waitFor(async () => expect((await other.state()).fleet.kind).toBe('joined'), soon);
});

test('a station leaves: it hosts its own list again and brings it everything', async () => {
  const host = await runHost();
  const other = await runReopening();
  await joinBy(other, await linkOf(host));
  await isConnected(other);
  await other.handlers()['scan.submit']({ kind: 'typed', text: code });
  await isConnected(other);
  await other.handlers()['lock.unlock']({ pin });
  const before = other.openings();
  expect(await other.handlers()['fleet.leave'](undefined)).toEqual({ ok: true, value: null });
  await vi.waitFor(() => expect(other.openings()).toBe(before + 1), soon);
  await isConnected(other);
  expect(await other.state()).toMatchObject({ fleet: { kind: 'host' } });
  expect(await other.handlers()['scan.recent'](undefined)).toHaveLength(1);
});

test('facts that the list does not have keep a station from leaving', async () => {
  const host = await runHost();
  const other = await runReopening();
  await joinBy(other, await linkOf(host));
  await isConnected(other);
  await host.close();
  await other.handlers()['scan.submit']({ kind: 'typed', text: code });
  await vi.waitFor(async () => expect((await other.state()).central.kind).toBe('unreachable'), soon);
  await other.handlers()['lock.unlock']({ pin });
  expect(await other.handlers()['fleet.leave'](undefined)).toEqual({ ok: false, code: 'unsent' });
});

test('what was the demo here is set aside and not mixed into the list’s event', async () => {
  const host = await runHost();
  const other = await runReopening();
  await other.handlers()['scan.submit']({ kind: 'typed', text: code });
  await joinBy(other, await linkOf(host));
  expect(await other.handlers()['scan.recent'](undefined)).toEqual([]);
  const folder = path.join(other.dataFolder, 'events');
  expect(existsSync(path.join(folder, (await other.state()).event.id))).toBe(true);
});

test('two kiosks with the same guest list do not become two of everybody; what only one of them has is kept', async () => {
  const guests = path.join(tempFolder(), 'guests.csv');
  const row = (index: number): string => `Person ${index},Firma ${index},p${index}@example.org`;
  writeFileSync(guests, ['Name,Organisation,E-Mail', ...[1, 2, 3].map(row)].join('\n'));
  const host = await runReopening({ eventFile: guests });
  const copy = await runReopening({ eventFile: guests });
  await isConnected(host);
  const registered = async (station: ReopeningStation) => (await station.state()).headcount.registered;
  expect(await registered(copy)).toBe(3);
  await vi.waitFor(async () => expect((await counts(host)).registered).toBe(3), soon);

  await joinBy(copy, await linkOf(host));
  await isConnected(copy);
  await vi.waitFor(async () => expect(await registered(copy)).toBe(3), soon);
  expect((await counts(host)).registered).toBe(3);

  writeFileSync(guests, ['Name,Organisation,E-Mail', ...[3, 4].map(row)].join('\n'));
  const more = await runReopening({ eventFile: guests });
  await joinBy(more, await linkOf(host));
  await isConnected(more);
  const isKnown = async (station: ReopeningStation, query: string) =>
    (await station.handlers()['attendee.search']({ query, limit: 5 })).length > 0;
  await vi.waitFor(async () => expect(await isKnown(host, 'Person 4')).toBe(true), soon);
  await vi.waitFor(async () => expect(await isKnown(more, 'Person 1')).toBe(true), soon);
});

test('a station that was taken out brings up what it has, and then nothing of the event is left of it', async () => {
  const guests = path.join(tempFolder(), 'guests.csv');
  writeFileSync(guests, 'Name,Organisation,E-Mail\nPerson 1,Firma 1,p1@example.org');
  const host = await runReopening({ eventFile: guests });
  await isConnected(host);
  const other = await runReopening({ join: await linkOf(host) });
  await vi.waitFor(async () => expect((await other.state()).hasAttendees).toBe(true), soon);
  const { event } = await other.state();
  const [person] = await other.handlers()['attendee.search']({ query: 'Person', limit: 1 });
  const attendeeId = person?.attendee.id ?? '';
  await other.handlers()['scan.person']({ attendeeId, direction: 'entry', override: null });

  const view = await host.handlers()['fleet.view'](undefined);
  const id = view?.stations.find((station) => !station.isHost)?.id ?? '';
  expect(await host.handlers()['fleet.revoke-station']({ id })).toEqual({ ok: true, value: null });
  await vi.waitFor(async () => expect((await other.state()).erased).toMatchObject({ eventName: event.name }), soon);
  expect((await other.state()).fleet.kind).toBe('host');
  expect(existsSync(path.join(other.dataFolder, 'events', event.id))).toBe(false);
  expect(readFileSync(path.join(other.dataFolder, 'station.json'), 'utf8')).not.toContain('token');
  expect((await counts(host)).arrived).toBe(1);
});
