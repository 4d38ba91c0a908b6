import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

/** A desk, its first two workshops, which are at the same time, and short ways to ask about them. */
const runRooms = async (more: Parameters<typeof runDesk>[0] = {}) => {
  const desk = await runDesk(more);
  const [first, second] = desk.workshops;
  if (first === undefined || second === undefined) throw new Error('the demo event has workshops');
  const { handlers } = desk;
  return {
    ...desk,
    first,
    second,
    state: async (checkpointId: string) => {
      const found = (await handlers['rooms.list'](undefined))?.find((room) => room.checkpointId === checkpointId);
      if (found === undefined) throw new Error('no such room');
      return found;
    },
    book: (attendeeId: string, checkpointId: string, overrule = false) =>
      handlers['rooms.book']({ attendeeId, checkpointId, overrule }),
    wait: (attendeeId: string, checkpointId: string, waits = true) =>
      handlers['rooms.wait']({ attendeeId, checkpointId, waits }),
    people: async (checkpointId: string, group: 'missing' | 'here' | 'here-unbooked' | 'waiting', query = '') => {
      const found = await handlers['rooms.people']({ checkpointId, group, query });
      if (found === null) throw new Error('nobody may look');
      return found;
    },
    newcomer: async (name: string) => (await desk.registered({ name })).person.attendee.id,
  };
};

type Rooms = Awaited<ReturnType<typeof runRooms>>;

/** Books whatever places a workshop has left; answers the ids. */
const fill = async (rooms: Rooms, checkpointId: string, capacity: number): Promise<ReadonlyArray<string>> => {
  const ids: string[] = [];
  const { booked } = await rooms.state(checkpointId);
  for (let n = booked; n < capacity; n += 1) {
    const { person } = await rooms.registered({ name: `Gast ${n}`, bookings: [checkpointId] });
    ids.push(person.attendee.id);
  }
  return ids;
};

test('a booking takes the place of the one at the same time, for good', async () => {
  const dataFolder = tempFolder();
  const rooms = await runRooms({ dataFolder });
  const { first, second } = rooms;
  const id = await rooms.newcomer('Ada Vietz');
  const before = [await rooms.state(first.id), await rooms.state(second.id)].map(({ booked }) => booked);

  expect(await rooms.book(id, first.id)).toMatchObject({ ok: true, value: { attendee: { bookings: [first.id] } } });
  expect(await rooms.book(id, second.id)).toMatchObject({ ok: true, value: { attendee: { bookings: [second.id] } } });
  expect((await rooms.state(first.id)).booked).toBe(before[0]);
  expect((await rooms.state(second.id)).booked).toBe((before[1] ?? 0) + 1);
  expect(await rooms.handlers['people.history']({ attendeeId: id })).toContainEqual(
    expect.objectContaining({
      fact: {
        kind: 'change',
        payload: { what: 'rebooked', attendeeId: id, by: 'lead', left: [first.id], taken: [second.id] },
      },
    }),
  );
  await rooms.close();

  const again = await runRooms({ dataFolder });
  expect((await again.state(second.id)).booked).toBe((before[1] ?? 0) + 1);
  await again.handlers['rooms.leave']({ attendeeId: id, checkpointId: second.id });
  expect((await again.state(second.id)).booked).toBe(before[1]);
});

test('a full room has a line, and a place that becomes free is for the first in it', async () => {
  const rooms = await runRooms();
  const { first, second } = rooms;
  const [gone = ''] = await fill(rooms, first.id, first.rules.capacity ?? 0);
  const [ada, nele, omar] = [
    await rooms.newcomer('Ada Vietz'),
    await rooms.newcomer('Nele Ochs'),
    await rooms.newcomer('Omar Said'),
  ];
  expect(await rooms.book(ada, first.id)).toEqual({ ok: false, code: 'full' });
  for (const id of [ada, nele, ada]) expect(await rooms.wait(id, first.id)).toEqual({ ok: true, value: null });
  expect(await rooms.state(first.id)).toMatchObject({ waiting: 2, next: { id: ada, name: 'Ada Vietz' } });
  expect(await rooms.handlers['rooms.of']({ attendeeId: nele })).toMatchObject({
    waits: [{ checkpointId: first.id, position: 2 }],
  });

  await rooms.book(gone, second.id);
  for (const id of [nele, omar]) expect(await rooms.book(id, first.id)).toEqual({ ok: false, code: 'others-first' });
  expect(await rooms.walkIn({ bookings: [first.id] })).toEqual({ ok: false, code: 'full' });
  expect((await rooms.book(ada, first.id)).ok).toBe(true);
  expect(await rooms.state(first.id)).toMatchObject({ waiting: 1, next: { id: nele } });
  expect(await rooms.wait(ada, first.id)).toEqual({ ok: false, code: 'booked' });

  // A lead may let somebody in beyond the places.
  expect((await rooms.book(omar, first.id, true)).ok).toBe(true);
  expect((await rooms.state(first.id)).booked).toBe((first.rules.capacity ?? 0) + 1);
  // Whoever cancels waits no more.
  await rooms.handlers['people.correct']({ attendeeId: nele, correction: { registration: 'cancelled' } });
  expect(await rooms.state(first.id)).toMatchObject({ waiting: 0, next: null });
});

test('a room knows who is here, who is missing and who came without a booking', async () => {
  const rooms = await runRooms();
  const { first } = rooms;
  const [ada, nele] = [await rooms.newcomer('Ada Vietz'), await rooms.newcomer('Nele Ochs')];
  await rooms.book(ada, first.id);
  const { counts } = await rooms.people(first.id, 'missing');
  expect(counts).toMatchObject({ here: 0, missing: (await rooms.state(first.id)).booked });

  await rooms.handlers['lock.unlock']({ pin: '2468' });
  await rooms.handlers['settings.save']({ checkpointId: first.id });
  await rooms.admit(ada);
  await rooms.handlers['scan.person']({ attendeeId: nele, direction: 'entry', override: { reason: 'allowed' } });
  expect(await rooms.state(first.id)).toMatchObject({ inside: 2, bookedInside: 1 });
  expect(await rooms.people(first.id, 'here')).toMatchObject({
    counts: { here: 1, missing: counts.missing - 1, 'here-unbooked': 1 },
    people: [{ id: ada, since: expect.any(Number), left: false, arrived: true }],
  });
  expect((await rooms.people(first.id, 'here-unbooked', 'och')).people).toMatchObject([{ id: nele }]);
  expect((await rooms.people(first.id, 'here-unbooked', 'ada')).of).toBe(0);

  const leave = { attendeeId: ada, checkpointId: first.id };
  expect(await rooms.handlers['rooms.check-out'](leave)).toEqual({ ok: true, value: null });
  expect(await rooms.handlers['rooms.check-out'](leave)).toEqual({ ok: false, code: 'not-inside' });
  expect((await rooms.people(first.id, 'missing', 'vietz ada')).people).toMatchObject([{ id: ada, left: true }]);
});

test('nothing is booked for nobody, in no room, or for whoever may not come', async () => {
  const rooms = await runRooms();
  const { first } = rooms;
  const id = await rooms.newcomer('Ada Vietz');
  expect(await rooms.book('nobody', first.id)).toEqual({ ok: false, code: 'unknown' });
  expect(await rooms.book(id, 'entrance')).toEqual({ ok: false, code: 'unknown' });
  expect(await rooms.wait(id, 'cellar')).toEqual({ ok: false, code: 'unknown' });
  await rooms.handlers['people.correct']({ attendeeId: id, correction: { registration: 'blocked' } });
  expect(await rooms.book(id, first.id)).toEqual({ ok: false, code: 'not-valid' });
  expect(await rooms.wait(id, first.id)).toEqual({ ok: false, code: 'not-valid' });
});

test('self-service tells nothing of rooms and changes none', async () => {
  const rooms = await runRooms({ overrides: { role: 'self-service' } });
  const where = { attendeeId: 'x', checkpointId: rooms.first.id };
  expect(await rooms.handlers['rooms.list'](undefined)).toBeNull();
  expect(await rooms.handlers['rooms.people']({ checkpointId: rooms.first.id, group: 'here', query: '' })).toBeNull();
  expect(await rooms.handlers['rooms.of']({ attendeeId: 'x' })).toBeNull();
  expect(await rooms.book('x', rooms.first.id)).toEqual({ ok: false, code: 'locked' });
  expect(await rooms.wait('x', rooms.first.id)).toEqual({ ok: false, code: 'locked' });
  for (const channel of ['rooms.leave', 'rooms.check-out'] as const)
    expect(await rooms.handlers[channel](where)).toEqual({ ok: false, code: 'locked' });
});

test('entering one workshop ends the stay in another, and says so', async () => {
  const rooms = await runRooms();
  const { first, second } = rooms;
  const id = await rooms.newcomer('Ada Vietz');
  await rooms.handlers['lock.unlock']({ pin: '2468' });
  const enter = async (checkpointId: string) => {
    await rooms.handlers['settings.save']({ checkpointId });
    await rooms.book(id, checkpointId);
    return rooms.admit(id);
  };
  expect(await enter(first.id)).not.toHaveProperty('movedFrom');
  expect(await enter(second.id)).toMatchObject({ verdict: { kind: 'admitted' }, movedFrom: first.id });
  expect((await rooms.state(first.id)).inside).toBe(0);
  expect(await rooms.handlers['rooms.of']({ attendeeId: id })).toMatchObject({
    inside: [{ checkpointId: second.id, since: expect.any(Number) }],
  });
  // Nobody leaves the house by entering a room.
  await rooms.handlers['settings.save']({ checkpointId: 'entrance' });
  expect((await rooms.find('Ada Vietz')).inside).toBe(true);
});
