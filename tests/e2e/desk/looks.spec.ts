import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { admission, morning, recentScans, refusal, stationState } from '#tests/helpers/face/fixture.ts';
import { axeInBothThemes, misfitsAt } from '#tests/helpers/face/looks.ts';
import { openGallery } from '#tests/helpers/face/open-face.ts';
import type { Face, Gallery } from '#tests/helpers/face/open-face.ts';
import { people, view } from '#tests/helpers/face/people.ts';
import type { StationState } from '#shared/contract/views.ts';
import { roomsOf } from '#shared/domain/checkpoint.ts';
import { guestGroups, type GuestGroup } from '#shared/domain/guest-filter.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(() => gallery.close());

type Change = Parameters<typeof stationState>[0];
type Scene = { readonly state?: Change; readonly act: (face: Face) => Promise<void> };

/** Lets a scan arrive as the newest and opens it. */
const shows =
  (scan: ReturnType<typeof admission>) =>
  async (face: Face): Promise<void> => {
    await face.announce('scan.happened', scan);
    await face.page.locator('.recent-scan').nth(recentScans.length).waitFor();
    await face.page.locator('.recent-scan').first().click();
    await face.page.getByTestId('verdict').waitFor();
  };

const job = (state: 'unknown' | 'failed', person: (typeof people)[keyof typeof people]) => ({
  id: `job-${person.id}`,
  attendeeId: person.id,
  name: person.name,
  copy: false,
  state,
  trouble: null,
  printer: null,
  createdAt: morning,
});

const { id, name, organisation } = people.arabic;
const roomStates = roomsOf(stationState().event).map(({ id: checkpointId }, n) => ({
  checkpointId,
  booked: 26 - n,
  inside: 3 * n,
  bookedInside: 2 * n,
  waiting: n === 0 ? 2 : 0,
  next: n === 0 ? { id, name, organisation } : null,
}));
const longName = view(people.long, { inside: true, arrivedAt: morning, badge: 'unknown' });
const scenes: Readonly<Record<string, Scene>> = {
  'an admission': { act: shows(admission('new')) },
  'a refusal of somebody with a name in another script': {
    act: shows(refusal('new', 'already-in', { person: view(people.arabic, { inside: true, arrivedAt: morning }) })),
  },
  'everything in trouble': {
    state: {
      openJobs: [job('unknown', people.long), job('failed', people.arabic)],
      printer: { kind: 'not-ready', trouble: 'cover-open' },
      central: { kind: 'unreachable', waiting: 12, cause: 'stopped' },
      clockSuspect: true,
      recording: { kind: 'trouble', cause: 'disk-full' },
    },
    act: shows(admission('new', { person: longName })),
  },
  'a search': {
    act: async (face) => {
      await face.answer({ 'attendee.search': Object.values(people).map((person) => view(person)) });
      await face.page.keyboard.type('mö', { delay: 70 });
      await face.page.getByRole('option').first().waitFor();
    },
  },
  'the question for a reason': {
    act: async (face) => {
      await shows(refusal('new', 'unpaid', { person: view(people.cyrillic) }))(face);
      await face.page.keyboard.press('F9');
      await face.page.getByRole('dialog').waitFor();
    },
  },
  'another printer to choose': {
    state: {
      printer: { kind: 'not-ready', trouble: 'paper-out' },
      roll: { badges: 250, left: 3 },
      openJobs: [1, 2, 3].map((n) => ({ ...job('failed', people.arabic), id: `waits-${n}`, state: 'queued' as const })),
    },
    act: async (face) => {
      const target = { kind: 'system', name: 'Zebra_ZD421' } as const;
      await face.answer({ 'printer.list': [{ target, model: 'Zebra ZD421', permitted: true }] });
      await face.page.getByRole('button', { name: 'Anderen nehmen' }).click();
      await face.page.getByRole('dialog').getByText('Zebra ZD421').waitFor();
    },
  },
  'the list of people': {
    act: async (face) => {
      const rows = Object.values(people).map((person) => view(person));
      const counts = Object.fromEntries(guestGroups.map((group) => [group, rows.length])) as Record<GuestGroup, number>;
      await face.answer({ 'people.list': { list: 1, total: rows.length, counts }, 'people.rows': rows });
      await face.page.getByRole('button', { name: 'Gäste' }).click();
      await face.page.getByRole('option').getByText(people.long.name).waitFor();
    },
  },
  'a door that turned somebody away': {
    state: { settings: { checkpointId: roomStates[0]?.checkpointId ?? '' } },
    act: async (face) => {
      await face.answer({ 'rooms.list': roomStates });
      await shows(refusal('new', 'not-booked'))(face);
      await face.page.getByRole('button', { name: 'Anderen Workshop wählen' }).waitFor();
    },
  },
  'no guest list': { state: { hasAttendees: false }, act: async (face) => face.page.getByText('Noch keine').waitFor() },
};

const openScene = async (name: string): Promise<{ readonly face: Face; readonly state: StationState }> => {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No such scene: ${name}`);
  const state = stationState(scene.state);
  const face = await gallery.open(state, { 'scan.recent': recentScans }, { viewport: { width: 1280, height: 800 } });
  onTestFinished(() => face.page.context().close());
  await face.page.getByRole('combobox').waitFor();
  await scene.act(face);
  return { face, state };
};

describe.each(Object.keys(scenes))('%s', (name) => {
  test('hinders no assistive technology, in light and in dark', async () => {
    const { face, state } = await openScene(name);
    expect(await axeInBothThemes(face, state)).toEqual([]);
  });

  test('fits windows of all sizes without scrolling or cutting a button off', async () => {
    const { face, state } = await openScene(name);
    const sizes = [
      [1280, 800, false],
      [1280, 800, true],
      [1024, 600, false],
      [1920, 1080, false],
    ] as const;
    const look = (selector: string): ReadonlyArray<string> => {
      const page = document.documentElement;
      const outside = [...document.querySelectorAll(selector)].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < 0 || box.right > innerWidth || box.height < 44);
      });
      return [
        ...(page.scrollHeight > innerHeight || page.scrollWidth > innerWidth ? ['the page scrolls'] : []),
        ...outside.map((element) => element.textContent ?? ''),
      ];
    };
    expect(await misfitsAt(face, state, sizes, look, '.button, .icon-button, .recent-scan')).toEqual([]);
  });
});
