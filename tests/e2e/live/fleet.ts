import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Event } from '#shared/domain/event.ts';
import type { OrganiserLink } from '#shared/contract/fleet/organiser-link.ts';
import type { StationReport } from '#shared/contract/fleet/stations.ts';
import { morning } from '#tests/helpers/central/day.ts';
import { batchOf, conference, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { asHost, pairedStation } from '#tests/helpers/central/list-calls.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { startList } from '#tests/helpers/central/list-server.ts';

const [entrance] = conference.checkpoints;
if (entrance === undefined) throw new Error('The conference has no entrance.');

const workshop = (id: string, de: string, en: string, capacity: number): Event['checkpoints'][number] => ({
  ...entrance,
  id,
  kind: 'workshop',
  name: { de, en },
  room: `Raum ${id.length}`,
  rules: { ...entrance.rules, capacity },
});

/** A conference with one entrance and three workshops, the first of which has two places. */
export const withWorkshops: Event = {
  ...conference,
  checkpoints: [
    entrance,
    workshop('recognition', 'Anerkennung ausländischer Abschlüsse', 'Recognition of foreign degrees', 2),
    workshop('language', 'Sprachförderung im Betrieb', 'Language support in companies', 20),
    workshop('culture', 'Willkommenskultur', 'A culture of welcome', 25),
  ],
};

const reportOf = (more: Partial<StationReport>): StationReport => ({
  version: '1.0.0',
  role: 'desk',
  checkpointId: 'entrance',
  waiting: 0,
  printer: 'ready',
  battery: null,
  pending: {},
  ...more,
});

/** A station of the fleet that can bring facts. */
export type Door = {
  readonly id: string;
  readonly bring: (
    entries: Parameters<typeof batchOf>[1],
    report?: Partial<StationReport>,
    sentAt?: number,
  ) => Promise<void>;
};

/** Joins the list as a door. */
export const joinDoor = async (list: TestList, name: string): Promise<Door> => {
  const { id, token } = await pairedStation(list, name);
  const station = { ...newStation(), id, name };
  return {
    id,
    bring: async (entries, report = {}, sentAt = Date.now()) => {
      const body = { ...batchOf(station, entries), sentAt, report: reportOf(report) };
      const { status } = await list.post(JSON.stringify(body), {
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      });
      if (status !== 200) throw new Error(`refused with ${status}`);
    },
  };
};

/** A list with two doors at which one ticket was used, a full room, and a printer without paper. */
export const openFleet = async (
  options: Parameters<typeof startList>[0] = {},
): Promise<{ readonly list: TestList; readonly north: Door; readonly south: Door }> => {
  const list = await startList({ event: withWorkshops, ...options });
  const [north, south] = [await joinDoor(list, 'Nordtür'), await joinDoor(list, 'Südtür')];
  const arrivals = morning(92);
  const inside = ['a', 'b'].map((id) => scanOf(id, { checkpointId: 'recognition' }));
  await north.bring([...arrivals.slice(0, 150), ...entriesOf([scanOf('twice'), ...inside], arrivals.length + 1)]);
  await south.bring(entriesOf([scanOf('twice'), scanOf('c', { checkpointId: 'language' })]), {
    printer: 'paper-out',
    battery: 0.12,
    role: 'self-service',
    waiting: 3,
  });
  return { list, north, south };
};

/** A link for organisers as the host makes it, by the address that the test reaches. */
export const organiserPath = async (list: TestList): Promise<string> => {
  const { url } = (await asHost(list, 'POST', '/api/v1/organiser-links')).body as OrganiserLink;
  return new URL(url).pathname + new URL(url).hash;
};

/** A page of any path of the list, with whatever it complains about. */
export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: ReadonlyArray<string> }> => {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
};
