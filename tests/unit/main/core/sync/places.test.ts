import { expect, test, vi } from 'vitest';
import { conference, doorsOpen } from '#tests/helpers/central/facts.ts';
import { at, fleetOf } from '#tests/helpers/central/fleet.ts';
import type { Event } from '#shared/domain/event.ts';

const soon = { timeout: 20_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });

const small: Event = {
  ...conference,
  checkpoints: conference.checkpoints.map((checkpoint) => ({
    ...checkpoint,
    rules: { ...checkpoint.rules, capacity: 5 },
  })),
};

test('apart, stations let in no more than their shares, which add up to the places that are left', async () => {
  const fleet = await fleetOf(2, { event: small });
  at(fleet.stations, 0).scan('somebody');
  await vi.waitFor(() => {
    for (const station of fleet.stations) expect(station.headcount.at('entrance').inside).toBe(1);
  }, soon);
  for (const { sync } of fleet.stations) expect(sync.mostInside('entrance')).toBeNull();
  // Both are told anew once the list knows of both.
  await vi.waitFor(async () => {
    for (const { sync } of fleet.stations) sync.nudgeAttendees();
    expect((await fleet.store.stations()).filter(({ report }) => report !== null)).toHaveLength(2);
  }, soon);
  fleet.cut();
  for (const { sync } of fleet.stations) sync.nudgeAttendees();
  await vi.waitFor(() => {
    const most = fleet.stations.map(({ sync }) => sync.mostInside('entrance') ?? 99);
    // One is inside: what each adds to it is its share.
    expect(most.reduce((sum, each) => sum + each - 1, 0)).toBe(4);
  }, soon);
});

test('two doors that ask first do not let the same person in at once', async () => {
  const { stations } = await fleetOf(2);
  const [north, south] = [at(stations, 0), at(stations, 1)];
  const question = { attendeeId: 'p', checkpointId: 'entrance', at: doorsOpen };
  const asks = () =>
    Promise.all([
      north.sync.ask({ ...question, id: '00000000-0000-4000-8000-000000000001' }, 5_000),
      south.sync.ask({ ...question, id: '00000000-0000-4000-8000-000000000002' }, 5_000),
    ]);
  await vi.waitFor(async () => {
    const answers = await asks();
    expect(answers.map((answer) => answer?.kind).toSorted()).toEqual(['already-in', 'free']);
  }, soon);
});

test('a list that does not answer in time is not waited for', async () => {
  const { stations, network } = await fleetOf(1);
  const station = at(stations, 0);
  const question = { id: '00000000-0000-4000-8000-000000000001', attendeeId: 'p', checkpointId: 'entrance', at: 0 };
  await vi.waitFor(async () => expect(await station.sync.ask(question, 5_000)).toEqual({ kind: 'free' }), soon);
  network((input, init) =>
    String(input).endsWith('/ask')
      ? new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('late', 'AbortError')));
        })
      : fetch(input, init),
  );
  const begun = performance.now();
  expect(await station.sync.ask(question, 100)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(2_000);
});
