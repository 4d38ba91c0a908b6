import { expect, test, vi } from 'vitest';
import type { Event } from '#shared/domain/event.ts';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';

const pin = '2468';
const soon = { timeout: 15_000, interval: 50 };

const runOpen = async (): Promise<ReopeningStation> => {
  const station = await runReopening();
  await vi.waitFor(async () => expect((await station.state()).central.kind).toBe('connected'), soon);
  await station.handlers()['lock.unlock']({ pin });
  return station;
};
const change = async (station: ReopeningStation, more: Partial<Event>) => {
  const { event } = await station.state();
  return station.handlers()['events.change']({ event: JSON.parse(JSON.stringify({ ...event, ...more })) });
};
const opened = async (station: ReopeningStation, times: number): Promise<void> => {
  await vi.waitFor(() => expect(station.openings()).toBe(times), soon);
};
const scanSomebody = async ({ handlers }: ReopeningStation): Promise<void> => {
  const [person] = await handlers()['attendee.search']({ query: 'an', limit: 1 });
  if (person === undefined) throw new Error('nobody is called so');
  await handlers()['scan.person']({
    attendeeId: person.attendee.id,
    direction: 'entry',
    override: { reason: 'Einlass' },
  });
};

test('a changed event is stored, opened anew without losing a scan, and noted; its id and keys stay', async () => {
  const station = await runOpen();
  await scanSomebody(station);
  const before = await station.state();
  expect(before.headcount.inside).toBe(1);
  expect(await change(station, { name: 'The other name', id: 'elsewhere', ticketKeys: [] })).toMatchObject({
    ok: true,
  });
  await opened(station, 2);
  const after = await station.state();
  expect(after.event).toEqual({ ...before.event, name: 'The other name' });
  expect(after.headcount).toEqual(before.headcount);
});

test('a joined station hears of it, and cannot change the event itself', async () => {
  const host = await runOpen();
  const made = await host.handlers()['fleet.pairing-code'](undefined);
  const link = made.ok ? readJoinLink(made.value.link) : null;
  if (link === null) throw new Error('no link');
  const other = await runReopening();
  await other.handlers()['lock.unlock']({ pin });
  const addresses = [`127.0.0.1:${link.addresses[0]?.split(':').at(-1)}`];
  expect(
    await other.handlers()['fleet.join']({ kind: 'link', link: writeJoinLink({ ...link, addresses }) }),
  ).toMatchObject({ ok: true });
  await opened(other, 2);
  await other.handlers()['lock.unlock']({ pin });
  expect(await change(other, { name: 'Mine' })).toEqual({ ok: false, code: 'not-host' });
  expect(await change(host, { venue: 'Halle' })).toMatchObject({ ok: true });
  await opened(host, 2);
  await vi.waitFor(async () => expect((await other.state()).event.venue).toBe('Halle'), soon);
});

test('nothing changes without the right, with a description that makes no sense, or when scans would lose their place', async () => {
  const station = await runOpen();
  await scanSomebody(station);
  const { event } = await station.state();
  const [first, ...others] = event.checkpoints;
  if (first === undefined) throw new Error('no checkpoint');
  expect(await change(station, { endsAt: event.startsAt })).toEqual({ ok: false, code: 'bad-event' });
  expect(await change(station, { checkpoints: [first, first] })).toEqual({ ok: false, code: 'bad-event' });
  expect(await change(station, { timeZone: 'Nowhere/Else' })).toEqual({ ok: false, code: 'bad-event' });
  expect(await change(station, { checkpoints: others })).toEqual({ ok: false, code: 'used-checkpoint' });
  const category = { key: 'other', label: { de: 'Andere' } };
  expect(await change(station, { categories: [category] })).toEqual({ ok: false, code: 'used-category' });
  await station.handlers()['lock.lock'](undefined);
  expect(await change(station, { name: 'Another' })).toEqual({ ok: false, code: 'locked' });
  expect((await station.state()).event).toEqual(event);
  expect(station.openings()).toBe(1);
});
