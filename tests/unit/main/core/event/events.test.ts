import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readErasures } from '#core/event/erasures.ts';
import { runReopening, type ReopeningStation } from '#tests/helpers/fleet/reopening-station.ts';
import { runStation } from '#tests/helpers/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const pin = '2468';
const soon = { timeout: 15_000, interval: 50 };
const dayMs = 24 * 3_600_000;

const unlocked = async (station: ReopeningStation): Promise<ReopeningStation> => {
  await station.handlers()['lock.unlock']({ pin });
  return station;
};
const opened = async (station: ReopeningStation, times: number): Promise<void> => {
  await vi.waitFor(() => expect(station.openings()).toBe(times), soon);
};
const admitSomebody = async ({ handlers }: ReopeningStation): Promise<void> => {
  const [person] = await handlers()['attendee.search']({ query: 'an', limit: 1 });
  if (person === undefined) throw new Error('nobody is called so');
  const { id: attendeeId } = person.attendee;
  await handlers()['scan.person']({ attendeeId, direction: 'entry', override: { reason: 'Einlass' } });
};
const make = async (station: ReopeningStation, name: string) => {
  const { event } = await station.state();
  const document: unknown = JSON.parse(JSON.stringify({ ...event, name }));
  return station.handlers()['events.make']({ event: document, withLayouts: true });
};
const idsIn = (dataFolder: string) => readdirSync(path.join(dataFolder, 'events')).toSorted();

test('an event is made, opened, and left again; each keeps its own, the demo’s PIN stays with the demo', async () => {
  const station = await unlocked(await runReopening({ overrides: { stationName: 'South door' } }));
  await station.handlers()['settings.save']({ returnAfterSeconds: 20 });
  await admitSomebody(station);
  expect(await make(station, 'Frühjahrstagung')).toEqual({ ok: true, value: null });
  await opened(station, 2);
  const fresh = await station.state();
  expect(fresh).toMatchObject({
    event: { name: 'Frühjahrstagung', id: expect.stringMatching(/^fruhjahrstagung-[0-9a-f]{8}$/u) },
    settings: { returnAfterSeconds: 20 },
    headcount: { registered: 0, inside: 0 },
    pinSet: false,
    hasAttendees: false,
  });
  const view = await station.handlers()['events.list'](undefined);
  expect(view?.events).toMatchObject([
    { name: 'Frühjahrstagung', isOpen: true, people: 0 },
    { id: 'demo-fachtag', isOpen: false, people: expect.any(Number), facts: 1 },
  ]);
  expect(await station.handlers()['events.open']({ id: 'demo-fachtag' })).toMatchObject({ ok: true });
  await opened(station, 3);
  expect((await station.state()).headcount.inside).toBe(1);
  expect(await station.handlers()['events.list'](undefined)).toBeNull();
  expect(await station.handlers()['events.open']({ id: fresh.event.id })).toEqual({ ok: false, code: 'locked' });
});

test('a deleted event leaves nothing but a line that says so, set aside or not, open or not', async () => {
  const station = await unlocked(await runReopening());
  await admitSomebody(station);
  await make(station, 'Second');
  await opened(station, 2);
  const { event } = await station.state();
  mkdirSync(path.join(station.dataFolder, 'events/demo-fachtag.aside-7'), { recursive: true });
  const wrong = { id: 'demo-fachtag', name: 'Fachtag' };
  expect(await station.handlers()['events.delete'](wrong)).toEqual({ ok: false, code: 'wrong-name' });
  const name = 'fachtag internationale fach- und arbeitskräfte (demo) ';
  expect(await station.handlers()['events.delete']({ id: 'demo-fachtag', name })).toEqual({ ok: true, value: null });
  expect(idsIn(station.dataFolder)).toEqual([event.id]);
  expect((await station.handlers()['events.list'](undefined))?.erased).toMatchObject([{ why: 'asked', facts: 1 }]);
  expect(await station.handlers()['events.delete']({ id: event.id, name: 'Second' })).toMatchObject({ ok: true });
  await opened(station, 3);
  expect((await station.state()).event.id).toBe('demo-fachtag');
  expect(idsIn(station.dataFolder)).toEqual(['demo-fachtag']);
  expect(await station.state()).toMatchObject({ erased: null, headcount: { inside: 0 } });
});

test('a deletion that was cut off is finished at the next start', async () => {
  const dataFolder = tempFolder();
  for (const name of ['gone.aside-erased', 'gone.aside-5', 'again.aside-erased', 'again']) {
    mkdirSync(path.join(dataFolder, 'events', name), { recursive: true });
    writeFileSync(path.join(dataFolder, 'events', name, 'einlass.sqlite'), 'a name');
  }
  await runStation({ dataFolder });
  expect(idsIn(dataFolder)).toEqual(['again', 'demo-fachtag']);
});

test.each([false, true])('a deletion that was cut off keeps one proof (noted before: %s)', async (wasNoted) => {
  const dataFolder = tempFolder();
  const erasure = { eventName: 'Gone', startsAt: 5, at: 7, why: 'asked', people: 3, facts: 4 } as const;
  const folder = path.join(dataFolder, 'events/gone.aside-erased');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'erasure.json'), JSON.stringify(erasure));
  if (wasNoted) writeFileSync(path.join(dataFolder, 'erased.json'), JSON.stringify([erasure]));
  await runStation({ dataFolder });
  expect(readErasures(dataFolder)).toEqual([erasure]);
  expect(idsIn(dataFolder)).toEqual(['demo-fachtag']);
});

test('a rehearsal has the people and tickets, begins now, and leaves no trace in the event or on the disk', async () => {
  const station = await unlocked(await runReopening());
  const day = await station.state();
  await admitSomebody(station);
  const [ticketed] = await station.handlers()['attendee.search']({ query: 'an', limit: 1 });
  expect(await station.handlers()['events.rehearse'](undefined)).toEqual({ ok: true, value: null });
  await opened(station, 2);
  const rehearsal = await station.state();
  expect(rehearsal).toMatchObject({
    event: { id: 'demo-fachtag-rehearsal', rehearses: 'demo-fachtag', name: day.event.name },
    headcount: { registered: day.headcount.registered, inside: 0 },
    demoPin: pin,
  });
  expect(rehearsal.event.startsAt).toBeLessThanOrEqual(Date.now());
  await unlocked(station);
  expect(await station.handlers()['events.rehearse'](undefined)).toEqual({ ok: false, code: 'is-rehearsal' });
  expect(await station.handlers()['attendee.search']({ query: 'an', limit: 1 })).toMatchObject([
    { attendee: { id: ticketed?.attendee.id } },
  ]);
  await admitSomebody(station);
  expect((await station.state()).headcount.inside).toBe(1);
  expect(await station.handlers()['events.end-rehearsal'](undefined)).toEqual({ ok: true, value: null });
  await opened(station, 3);
  expect(await station.state()).toMatchObject({ event: day.event, headcount: { inside: 1 } });
  expect(idsIn(station.dataFolder)).toEqual(['demo-fachtag']);
});

test('data whose time is over go a day after that was seen, whether their event is open or not, with a proof', async () => {
  const dataFolder = tempFolder();
  const first = await runStation({ dataFolder });
  const { event } = await first.handlers['station.state'](undefined);
  await first.close();
  writeFileSync(path.join(dataFolder, 'events/demo-fachtag/mine'), 'a name');
  const startAt = async (at: number): Promise<void> => {
    const station = await runStation({ dataFolder, clock: { now: () => at, monotonic: () => performance.now() } });
    await station.close();
  };
  const isThere = () => existsSync(path.join(dataFolder, 'events/demo-fachtag/mine'));
  await startAt(event.eraseAfter - 1);
  await startAt(event.eraseAfter + dayMs);
  await startAt(event.eraseAfter + 2 * dayMs - 1);
  expect(isThere()).toBe(true);
  // The clock stood wrong: the day of grace begins anew.
  await startAt(event.eraseAfter);
  await startAt(event.eraseAfter + dayMs - 1);
  expect(isThere()).toBe(true);
  await startAt(event.eraseAfter + dayMs);
  expect(isThere()).toBe(false);
});
