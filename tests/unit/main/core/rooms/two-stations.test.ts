import { expect, test, vi } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';

const pin = '2468';
const soon = { timeout: 15_000, interval: 50 };

const roomOf = async (station: ReopeningStation, checkpointId: string) =>
  (await station.handlers()['rooms.list'](undefined))?.find((room) => room.checkpointId === checkpointId);

test('two stations that move the same person, and fill the same line, end with the same rooms', async () => {
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
  const stations = [host, other];

  const [first = '', second = '', third = ''] = (await host.state()).event.checkpoints.flatMap(({ id, kind }) =>
    kind === 'workshop' ? [id] : [],
  );
  const register = async (name: string): Promise<string> => {
    const nobodyElse = { organisation: '', category: 'participant', language: null, bookings: [] };
    const outcome = await host.handlers()['people.register']({ ...nobodyElse, name });
    return outcome.ok ? (outcome.value.person?.attendee.id ?? '') : '';
  };
  const [ada, nele] = [await register('Ada Vietz'), await register('Nele Ochs')];
  const bookingsAt = async (station: ReopeningStation) =>
    (await station.handlers()['attendee.get']({ attendeeId: ada }))?.attendee.bookings;
  await vi.waitFor(async () => expect(await bookingsAt(other)).toEqual([]), soon);

  const before = await roomOf(host, third);
  const book = (station: ReopeningStation, checkpointId: string) =>
    station.handlers()['rooms.book']({ attendeeId: ada, checkpointId, overrule: false });
  await Promise.all([book(host, first), book(other, second)]);
  await other.handlers()['rooms.wait']({ attendeeId: nele, checkpointId: third, waits: true });
  await host.handlers()['rooms.wait']({ attendeeId: ada, checkpointId: third, waits: true });
  await vi.waitFor(async () => {
    const [here, there] = [await bookingsAt(host), await bookingsAt(other)];
    expect(here).toHaveLength(1);
    expect(here).toEqual(there);
    const rooms = await Promise.all(stations.map((station) => station.handlers()['rooms.list'](undefined)));
    expect(rooms[0]).toEqual(rooms[1]);
    expect(await roomOf(host, third)).toMatchObject({ waiting: 2, booked: before?.booked });
  }, soon);

  // The place that is given at one station is taken at the other too.
  const next = (await roomOf(host, third))?.next?.id ?? '';
  await other.handlers()['rooms.book']({ attendeeId: next, checkpointId: third, overrule: false });
  await vi.waitFor(async () => {
    const state = await roomOf(host, third);
    expect(state).toMatchObject({ waiting: 1, booked: (before?.booked ?? 0) + 1 });
    expect(state?.next?.id).not.toBe(next);
  }, soon);
}, 60_000);
