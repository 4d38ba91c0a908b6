import { expect, test, vi } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';

const pin = '2468';
const soon = { timeout: 15_000, interval: 50 };

/** A station that hosts the list and another that has joined it. */
const twoStations = async (): Promise<readonly [ReopeningStation, ReopeningStation]> => {
  const host = await runReopening();
  await vi.waitFor(async () => expect((await host.state()).central.kind).toBe('connected'), soon);
  await host.handlers()['lock.unlock']({ pin });
  const made = await host.handlers()['fleet.pairing-code'](undefined);
  const link = made.ok ? readJoinLink(made.value.link) : null;
  if (link === null) throw new Error('no link');
  const other = await runReopening();
  await other.handlers()['lock.unlock']({ pin });
  const addresses = [`127.0.0.1:${link.addresses[0]?.split(':').at(-1)}`];
  await other.handlers()['fleet.join']({ kind: 'link', link: writeJoinLink({ ...link, addresses }) });
  await vi.waitFor(() => expect(other.openings()).toBe(2), soon);
  return [host, other];
};

const find = async (station: ReopeningStation, query: string) =>
  (await station.handlers()['attendee.search']({ query, limit: 1 }))[0];

const nobodyElse = { organisation: '', category: 'participant', language: null, bookings: [] };
const register = (station: ReopeningStation, name: string) =>
  station.handlers()['people.register']({ ...nobodyElse, name });

// The other has hardly begun to take the guest list over when it registers somebody.
test('walk-ins, corrections and substitutes at one station stand at the other, with their history', async () => {
  const [host, other] = await twoStations();
  const before = (await host.state()).headcount;
  expect((await register(other, 'Ada Vietz')).ok).toBe(true);
  await vi.waitFor(async () => expect(await find(host, 'Ada Vietz')).toMatchObject({ inside: true }), soon);
  await vi.waitFor(async () => {
    const { headcount } = await host.state();
    expect(headcount).toMatchObject({ registered: before.registered + 1, inside: before.inside + 1 });
  }, soon);

  const ada = await find(host, 'Ada Vietz');
  const id = ada?.attendee.id ?? '';
  const everywhere = { group: 'walk-in', category: null, workshop: null, query: '' } as const;
  expect((await host.handlers()['people.list'](everywhere))?.total).toBe(1);
  expect(await host.handlers()['people.history']({ attendeeId: id })).toMatchObject([
    { fact: { kind: 'change', payload: { what: 'walk-in' } }, station: expect.any(String) },
    { fact: { kind: 'scan', payload: { method: 'walk-in' } } },
  ]);

  await host.handlers()['people.correct']({ attendeeId: id, correction: { name: 'Ada Vietze' } });
  await vi.waitFor(async () => expect((await find(other, 'Ada Vietze'))?.attendee.name).toBe('Ada Vietze'), soon);
}, 60_000);

test('who is registered at two stations in the same moment counts at both', async () => {
  const [host, other] = await twoStations();
  const { registered } = (await host.state()).headcount;
  await vi.waitFor(async () => expect((await other.state()).headcount.registered).toBe(registered), soon);
  await Promise.all([register(host, 'Ada Vietz'), register(other, 'Nele Ochs')]);
  await vi.waitFor(async () => {
    for (const station of [host, other])
      expect((await station.state()).headcount).toMatchObject({ registered: registered + 2, inside: 2 });
  }, soon);
}, 60_000);
