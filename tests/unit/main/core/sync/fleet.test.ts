import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { attendee } from '#tests/helpers/store.ts';
import { knownTo, openFleetStation, type FleetStation } from '#tests/helpers/central/fleet-station.ts';
import { openStoreAt, startList } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 20_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });

/** A list with so many stations that have joined it; `cut` takes its network away. */
const fleetOf = async (count: number) => {
  const store = openStoreAt(path.join(tempFolder(), 'central.sqlite'));
  const list = await startList({ store });
  let isCut = false;
  const overNetwork: typeof fetch = (...request) =>
    isCut ? Promise.reject(new TypeError('cut off')) : fetch(...request);
  const identities = await Promise.all(
    Array.from({ length: count }, (_, index) => knownTo(store, `Door ${index + 1}`)),
  );
  const open = (station: (typeof identities)[number], file?: string): FleetStation =>
    openFleetStation({ station, way: () => list.url, fetch: overNetwork, ...(file === undefined ? {} : { file }) });
  return {
    list,
    store,
    identities,
    open,
    stations: identities.map((one) => open(one)),
    cut: (now: boolean) => void (isCut = now),
  };
};
const first = <T>([one]: ReadonlyArray<T>): T => {
  if (one === undefined) throw new Error('none');
  return one;
};
const upToDate = (stations: ReadonlyArray<FleetStation>): Promise<void> =>
  vi.waitFor(() => {
    for (const { sync } of stations) expect(sync.waiting()).toBe(0);
  }, soon);

test('a ticket that was used at one door is known at the others', async () => {
  const { stations } = await fleetOf(3);
  const person = randomUUID();
  first(stations).scan(person);
  await vi.waitFor(() => {
    for (const station of stations) expect(station.isInside(person)).toBe(true);
  }, soon);
  for (const { headcount } of stations) expect(headcount.at('entrance')).toMatchObject({ arrived: 1, inside: 1 });
});

test('what somebody changes at one station stands at the others, and what is taken off the list goes there too', async () => {
  const { stations } = await fleetOf(2);
  const [desk, door] = stations;
  if (desk === undefined || door === undefined) throw new Error('two stations');
  desk.store.db.transaction(() => desk.store.attendees.insert(attendee('a', { name: 'Đỗ Thị' }), 'CODE-A', null))();
  desk.sync.nudgeAttendees();
  await vi.waitFor(() => expect(door.store.attendees.byCode(['CODE-A'])).toMatchObject({ name: 'Đỗ Thị' }), soon);
  door.store.db.transaction(() => door.store.attendees.replace(attendee('a', { organisation: 'Kompass' })))();
  door.sync.nudgeAttendees();
  await vi.waitFor(() => expect(desk.store.attendees.byId('a')).toMatchObject({ organisation: 'Kompass' }), soon);
  expect(desk.store.attendees.codesOf('a')).toEqual(['CODE-A']);
  desk.store.db.transaction(() => desk.store.attendees.remove('a'))();
  desk.sync.nudgeAttendees();
  await vi.waitFor(() => expect(door.store.attendees.isEmpty()).toBe(true), soon);
});

test('apart both let the same ticket in; healed they agree, and nobody is counted twice', async () => {
  const fleet = await fleetOf(2);
  const [north, south] = fleet.stations;
  if (north === undefined || south === undefined) throw new Error('two stations');
  await upToDate(fleet.stations);
  fleet.cut(true);
  const person = randomUUID();
  north.scan(person);
  south.scan(person);
  south.scan(randomUUID());
  await vi.waitFor(() => expect(south.sync.state()).toMatchObject({ kind: 'unreachable', waiting: 2 }), soon);
  expect(north.headcount.at('entrance').arrived).toBe(1);
  fleet.cut(false);
  await vi.waitFor(() => {
    for (const { headcount } of fleet.stations)
      expect(headcount.at('entrance')).toMatchObject({ arrived: 2, inside: 2 });
  }, soon);
  await upToDate(fleet.stations);
});

test('a joining station takes over what happened before, and says how far it is', async () => {
  const { store, stations, open } = await fleetOf(1);
  const desk = first(stations);
  desk.store.db.transaction(() => {
    for (let n = 0; n < 1_200; n += 1) desk.store.attendees.insert(attendee(`p${n}`), `C${n}`, null);
  })();
  desk.sync.nudgeAttendees();
  for (let n = 0; n < 700; n += 1) desk.scan(`p${n}`);
  await upToDate(stations);
  const newcomer = open(await knownTo(store, 'New'));
  const seen: number[] = [];
  await vi.waitFor(
    () => {
      const behind = newcomer.sync.takingOver();
      if (behind !== null) seen.push(behind.done);
      expect(newcomer.headcount.at('entrance').arrived).toBe(700);
      expect(newcomer.store.attendees.byCode(['C1199'])).toMatchObject({ id: 'p1199' });
    },
    { timeout: 20_000, interval: 1 },
  );
  await vi.waitFor(() => expect(newcomer.sync.takingOver()).toBeNull(), soon);
  expect(seen.length).toBeGreaterThan(0);
});
