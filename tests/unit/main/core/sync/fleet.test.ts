import { randomUUID } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { attendee } from '#tests/helpers/store.ts';
import { at, fleetOf } from '#tests/helpers/central/fleet.ts';
import { openStoreAt, startList } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';
import { knownTo, openFleetStation, type FleetStation } from '#tests/helpers/central/fleet-station.ts';

const soon = { timeout: 20_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });

const upToDate = (stations: ReadonlyArray<FleetStation>): Promise<void> =>
  vi.waitFor(() => {
    for (const { sync } of stations) expect(sync.waiting()).toBe(0);
  }, soon);

test('a ticket that was used at one door is known at the others', async () => {
  const { stations } = await fleetOf(3);
  const person = randomUUID();
  at(stations, 0).scan(person);
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

test('an event counts as heard only after it was stored, so that a station that is cut off hears of it again', async () => {
  const [station] = (await fleetOf(1)).stations;
  if (station === undefined) throw new Error('one station');
  await vi.waitFor(() => expect(station.events).toHaveLength(1), soon);
  expect(station.heardBefore).toEqual([0]);
  await vi.waitFor(() => expect(station.store.settings.read('sync.marks')).toMatchObject({ event: 1 }), soon);
});

test('apart both let the same ticket in; healed they agree, and nobody is counted twice', async () => {
  const fleet = await fleetOf(2);
  const [north, south] = fleet.stations;
  if (north === undefined || south === undefined) throw new Error('two stations');
  await upToDate(fleet.stations);
  fleet.cut();
  const person = randomUUID();
  north.scan(person);
  south.scan(person);
  south.scan(randomUUID());
  await vi.waitFor(() => expect(south.sync.state()).toMatchObject({ kind: 'unreachable', waiting: 2 }), soon);
  expect(north.headcount.at('entrance').arrived).toBe(1);
  fleet.heal();
  await vi.waitFor(() => {
    for (const { headcount } of fleet.stations)
      expect(headcount.at('entrance')).toMatchObject({ arrived: 2, inside: 2 });
  }, soon);
  await upToDate(fleet.stations);
});

test('a joining station takes over what happened before, and says how far it is', async () => {
  const { store, stations, open } = await fleetOf(1);
  const desk = at(stations, 0);
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

test('a revoked station hears nothing more, brings its facts and is told once that it may be erased', async () => {
  const { store, stations, identities, cut, heal } = await fleetOf(2);
  const [out, other] = [at(stations, 0), at(stations, 1)];
  await upToDate(stations);
  await vi.waitFor(
    () =>
      expect(
        out.sync.ask({ id: randomUUID(), attendeeId: 'a', checkpointId: 'entrance', at: 0 }, 5_000),
      ).resolves.not.toBeNull(),
    soon,
  );
  cut();
  const person = randomUUID();
  out.scan(person);
  await store.revokeStation(at(identities, 0).id, Date.now());
  expect(out.revocations()).toBe(0);
  heal();
  await vi.waitFor(() => expect(out.revocations()).toBe(1), soon);
  expect(out.sync.isRevoked()).toBe(true);
  await vi.waitFor(() => expect(other.isInside(person)).toBe(true), soon);
});

test('a name, role and place given at the list arrive once', async () => {
  const { store, stations, identities } = await fleetOf(1);
  const station = at(stations, 0);
  await upToDate(stations);
  await store.changeStation(at(identities, 0).id, { name: 'North', role: 'self-service', checkpointId: 'entrance' });
  await vi.waitFor(
    () =>
      expect(station.assignments.at(-1)).toMatchObject({
        name: 'North',
        role: 'self-service',
        checkpointId: 'entrance',
      }),
    soon,
  );
});

test('a list that was restored from an older backup is told everything again, and is heard again', async () => {
  const file = path.join(tempFolder(), 'central.sqlite');
  const copy = path.join(tempFolder(), 'backup.sqlite');
  const store = openStoreAt(file);
  const identities = [await knownTo(store, 'North'), await knownTo(store, 'South')];
  const before = await startList({ store });
  let { url } = before;
  const [a, b] = identities.map((station) => openFleetStation({ station, way: () => url }));
  if (a === undefined || b === undefined) throw new Error('two stations');
  a.scan('early');
  await vi.waitFor(() => expect(b.isInside('early')).toBe(true), soon);
  const db = new Sqlite(file, { readonly: true });
  db.exec(`VACUUM INTO '${copy}'`);
  db.close();
  a.store.db.transaction(() => a.store.attendees.insert(attendee('x'), 'CODE-X', null))();
  a.sync.nudgeAttendees();
  a.scan('x');
  b.scan('y');
  await vi.waitFor(() => expect(a.isInside('y') && b.isInside('x')).toBe(true), soon);
  await before.close();
  const restored = openStoreAt(copy);
  const after = await startList({ store: restored });
  ({ url } = after);
  const third = openFleetStation({ station: await knownTo(restored, 'Third'), way: () => url });
  a.scan('late');
  await vi.waitFor(() => {
    for (const station of [a, b, third])
      for (const person of ['early', 'x', 'y', 'late']) expect(station.isInside(person)).toBe(true);
    expect(third.store.attendees.byCode(['CODE-X'])).toMatchObject({ id: 'x' });
  }, soon);
  for (const { headcount } of [a, b, third]) expect(headcount.at('entrance').arrived).toBe(4);
});
