import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { attendee } from '#tests/helpers/store.ts';
import { at, fleetOf, type TestFleet } from '#tests/helpers/central/fleet.ts';
import type { FleetStation } from '#tests/helpers/central/fleet-station.ts';

const soon = { timeout: 20_000, interval: 5 };
vi.setConfig({ testTimeout: 60_000 });

type Reply = {
  facts: { page: unknown[]; upTo: { number: number; id: string | null }; newest: number };
  attendees: { page: unknown[]; upTo: { number: number; id: string | null }; newest: number };
  event: unknown;
  reset: boolean;
};

/** The feed's answers as somebody in between changes them; everything else goes through. */
const tampered =
  (change: (reply: Reply) => unknown): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/feed') || response.status !== 200) return response;
    return Response.json(change((await response.json()) as Reply));
  };
const failures = (station: FleetStation, cause: string): number =>
  station.lines.filter((line) => line['what'] === 'feed-failed' && line['cause'] === cause).length;

const html = '<!doctype html><title>Welcome to the hotel</title>';
const cutBody: typeof fetch = async () =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"reset":fal'));
        controller.error(new TypeError('cut'));
      },
    }),
  );

test.each<[string, typeof fetch]>([
  ['a captive portal', async () => new Response(html, { headers: { 'content-type': 'text/html' } })],
  [
    'a portal that leads elsewhere',
    async () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
  ],
  ['a body that is cut', cutBody],
  ['500 for long', async () => new Response('{}', { status: 500 })],
  ['JSON of something else', async () => Response.json({ ok: true })],
  ['an endless number', async () => Response.json({ highest: 1e308, serverTime: 0 })],
])('%s changes nothing and counts as out of reach', async (_, strange) => {
  const { stations, network, heal } = await fleetOf(2);
  const [station, other] = [at(stations, 0), at(stations, 1)];
  const known = randomUUID();
  other.scan(known);
  await vi.waitFor(() => expect(station.isInside(known)).toBe(true), soon);
  const marks = JSON.stringify(station.store.settings.read('sync.marks'));
  network(strange);
  station.scan(randomUUID());
  station.sync.nudgeAttendees();
  await vi.waitFor(() => expect(station.sync.state()).toMatchObject({ kind: 'unreachable', waiting: 1 }), soon);
  await vi.waitFor(() => expect(station.lines.some((line) => line['what'] === 'feed-failed')).toBe(true), soon);
  expect(JSON.stringify(station.store.settings.read('sync.marks'))).toBe(marks);
  heal();
  await vi.waitFor(() => expect(other.headcount.at('entrance').arrived).toBe(2), soon);
});

const marked = async (fleet: TestFleet): Promise<{ readonly station: FleetStation; readonly other: FleetStation }> => {
  const [station, other] = [at(fleet.stations, 0), at(fleet.stations, 1)];
  other.scan('first');
  await vi.waitFor(() => expect(station.isInside('first')).toBe(true), soon);
  return { station, other };
};

test.each<[string, (reply: Reply) => unknown, string]>([
  [
    'marks that go back',
    (reply) => ({ ...reply, facts: { ...reply.facts, page: [], upTo: { number: 0, id: null } } }),
    'lying-marks',
  ],
  [
    'marks beyond the newest',
    (reply) => ({ ...reply, facts: { ...reply.facts, upTo: { number: 9_999, id: 'x' } } }),
    'lying-marks',
  ],
  ['another schema', (reply) => ({ ...reply, facts: 'none' }), 'nonsense'],
])('a list that tells %s is not believed', async (_, change, cause) => {
  const fleet = await fleetOf(2);
  const { station, other } = await marked(fleet);
  fleet.network(tampered(change));
  other.scan('second');
  station.sync.nudgeAttendees();
  await vi.waitFor(() => expect(failures(station, cause)).toBeGreaterThan(0), soon);
  expect(station.isInside('second')).toBe(false);
  fleet.heal();
  await vi.waitFor(() => expect(station.isInside('second')).toBe(true), soon);
});

test('what makes no sense on a page is left out, and the rest is taken', async () => {
  const fleet = await fleetOf(2);
  const { station, other } = await marked(fleet);
  fleet.network(
    tampered((reply) => ({
      ...reply,
      facts: { ...reply.facts, page: [...reply.facts.page, { number: 'x' }, null] },
      attendees: { ...reply.attendees, page: [...reply.attendees.page, { id: 'b', tick: 1, attendee: { name: 7 } }] },
    })),
  );
  other.store.db.transaction(() => other.store.attendees.insert(attendee('x'), 'CODE-X', null))();
  other.sync.nudgeAttendees();
  other.scan('second');
  await vi.waitFor(() => expect(station.isInside('second')).toBe(true), soon);
  await vi.waitFor(() => expect(station.store.attendees.byCode(['CODE-X'])).toMatchObject({ id: 'x' }), soon);
  expect(station.store.attendees.byId('b')).toBeNull();
  expect(station.lines.map((line) => line['what'])).toContain('feed-attendee-left-out');
});

test('a kind of fact that this version does not know is kept and counts for nothing', async () => {
  const fleet = await fleetOf(2);
  const { station } = await marked(fleet);
  const { id: stationId } = at(fleet.identities, 1);
  fleet.network(
    tampered((reply) => ({
      ...reply,
      facts: {
        ...reply.facts,
        page: [
          ...reply.facts.page,
          { number: 1, stationId, seq: 70, id: randomUUID(), kind: 'dance', at: 1, tick: 1, payload: { wild: true } },
        ],
      },
    })),
  );
  station.sync.nudgeAttendees();
  const kept = station.store.db.prepare("SELECT count(*) FROM heard WHERE kind = 'dance'").pluck();
  await vi.waitFor(() => expect(Number(kept.get())).toBeGreaterThan(0), soon);
  expect(station.headcount.at('entrance').arrived).toBe(1);
});
