import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import type { JoinTrouble } from '#shared/contract/fleet-views.ts';
import type { FleetState } from '#shared/contract/views.ts';
import { findings, shownFleet, stations } from '#tests/helpers/face/fleet.ts';
import { morning, stationState } from '#tests/helpers/face/fixture.ts';
import { axeInBothThemes, misfitsAt, partsOutside } from '#tests/helpers/face/looks.ts';
import type { Answers, Face, Gallery } from '#tests/helpers/face/open-face.ts';
import { openGallery } from '#tests/helpers/face/open-face.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(() => gallery.close());

type Change = NonNullable<Parameters<typeof stationState>[0]>;

const host = { fleet: { kind: 'host', others: 4, openFindings: 6 } } as const satisfies Change;
const joined = (change: Partial<Extract<FleetState, { kind: 'joined' }>> = {}): Change => ({
  fleet: {
    kind: 'joined',
    address: '192.168.1.20:8177',
    openFindings: 0,
    takingOver: null,
    revoked: false,
    ...change,
  },
});
const code = 'K7QM-2F9D';
const pairing = (minutes: number): NonNullable<Answers['fleet.pairing-code']> => ({
  ok: true,
  value: {
    code,
    expiresAt: Date.now() + minutes * 60_000,
    link: writeJoinLink({ addresses: ['192.168.1.20:8177'], code, fingerprint: 'a'.repeat(64) }),
  },
});

const openDoor = async (change: Change, answers: Answers = {}, viewport = { width: 1280, height: 800 }) => {
  const face = await gallery.open(stationState(change), answers, { viewport });
  onTestFinished(() => face.page.context().close());
  face.page.setDefaultTimeout(10_000);
  return face;
};

const openSection = async (change: Change, answers: Answers = {}) => {
  const all = { 'fleet.view': shownFleet(), 'fleet.find': [], ...answers };
  const face = await openDoor(change, all);
  await face.page.getByRole('button', { name: /^Einricht/u }).click();
  await face.page.getByRole('tab', { name: /^Stationen/u }).click();
  await face.page.getByRole('heading', { name: 'Stationen' }).waitFor();
  return face;
};

const press = (face: Face, name: string | RegExp): Promise<void> =>
  face.page.getByRole('button', { name }).first().click();
const inputs = async (face: Face, channel: string): Promise<ReadonlyArray<unknown>> =>
  (await face.asked()).filter((asked) => asked.channel === channel).map(({ input }) => input);

const dialogs: Readonly<Record<string, (face: Face) => Promise<void>>> = {
  'the section': async () => undefined,
  'a code for one more station': (face) => press(face, 'Station hinzufügen'),
  'joining by camera': (face) => press(face, 'Einer Liste beitreten'),
  'joining by typing': async (face) => {
    await press(face, 'Einer Liste beitreten');
    await face.page.getByRole('radio', { name: 'Code eintippen' }).click();
  },
  'the organisers’ link': async (face) => {
    await press(face, 'Link für die Leitung');
    await press(face, 'Link zeigen');
  },
  'changing a station': (face) => press(face, 'Südeingang ändern'),
  'taking a station out': (face) => press(face, 'Südeingang herausnehmen'),
  'settling a finding': (face) => press(face, /^Erledigt: /u),
};

const answers: Answers = {
  'fleet.pairing-code': pairing(9),
  'fleet.find': [{ id: stations[0]?.id ?? '', name: 'Fachtag', address: '192.168.1.20:8177' }],
  'fleet.organiser-link': { ok: true, value: { url: `https://192.168.1.20:8177/live#organiser=${'Ab3'.repeat(15)}` } },
};

describe.each(Object.entries(dialogs))('%s', (_name, open) => {
  test('hinders no assistive technology, in light and in dark', async () => {
    const face = await openSection(host, answers);
    await open(face);
    expect(await axeInBothThemes(face, stationState(host))).toEqual([]);
  });

  test('fits windows of all sizes in their width', async () => {
    const face = await openSection(host, answers);
    await open(face);
    const sizes = [
      [1280, 800, true],
      [1024, 600, false],
      [390, 844, true],
    ] as const;
    const parts = '.stations-parts .button, .stations-card, .dialog *:not([aria-hidden=true], [aria-hidden=true] *)';
    const misfits = await misfitsAt(face, stationState(host), sizes, partsOutside, parts);
    expect(misfits).toEqual([]);
  });
});

test('whoever needs a look stands first, those taken out last', async () => {
  const { page } = await openSection(host);
  const list = page.locator('.stations-part', { hasText: 'Wer dabei ist' }).getByRole('listitem');
  const names = page.locator('.stations-name strong');
  await list.first().waitFor();
  expect(await names.allInnerTexts()).toEqual([
    'Südeingang',
    'Werkstatt „Anerkennung ausländischer Abschlüsse“, zweiter Stock',
    'Haupteingang 1',
    'Nordeingang',
    'غرفة ٢',
    'Leihgerät',
  ]);
  const trouble = page.locator('.stations-card', { hasText: 'Werkstatt „' });
  await trouble.getByText('Drucker: Das Papier ist zu Ende').waitFor();
  await trouble.getByText('Akku 12 %').waitFor();
  await trouble.getByText('Uhr geht 4 Minuten vor').waitFor();
  await page.getByText('zuletzt vor 14 Minuten gehört').waitFor();
});

test('every finding says what it is and what to do; one is settled with a note', async () => {
  const face = await openSection(host, { 'fleet.settle': { ok: true, value: null } });
  const open = face.page.getByRole('region', { name: 'Zu prüfen' }).locator('.stations-card');
  await open.first().waitFor();
  const said = await open.allInnerTexts();
  expect(said).toHaveLength(6);
  expect(said[0]).toMatch(/zweimal eingelassen[^]*Nordeingang, 09:02[^]*Südeingang, 09:04[^]*ist nichts zu tun/u);
  expect(said[5]).toMatch(/Anerkennung.*: 32 Personen bei 30 Plätzen/u);
  expect(said.filter((words) => words.includes('stations.'))).toEqual([]);
  await press(face, /^Erledigt: Die Uhr von Werkstatt 3 geht 4 Minuten vor/u);
  await face.page.getByLabel('Wer hat es geklärt?').fill(' M. Richter ');
  await face.page.getByLabel('Notiz').fill('Uhr gestellt');
  await press(face, 'Als erledigt ablegen');
  await face.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await inputs(face, 'fleet.settle')).toEqual([{ findingId: 'f2', by: 'M. Richter', note: 'Uhr gestellt' }]);
  await face.page.getByRole('radio', { name: 'Erledigt (1)' }).click();
  await face.page.getByText(/Erledigt von .*M\. Richter.*, 09:36/u).waitFor();
});

test('a code runs out, is made anew, and the dialog closes when somebody joined', async () => {
  const face = await openSection(host, { 'fleet.pairing-code': pairing(-1) });
  await press(face, 'Station hinzufügen');
  await face.page.getByText('Dieser Code gilt nicht mehr.').waitFor();
  const asked = (await inputs(face, 'fleet.pairing-code')).length;
  await face.answer({ 'fleet.pairing-code': pairing(10) });
  await press(face, 'Neuer Code');
  await face.page.getByText(code).waitFor();
  await face.page.getByText('Gilt noch 10 Minuten, für eine Station.').waitFor();
  const newcomer = {
    ...stations[1],
    id: '00000000-0000-4000-8000-000000000099',
    name: 'Hoftür',
  } as (typeof stations)[0];
  await face.answer({ 'fleet.view': shownFleet({ stations: [...stations, newcomer] }) });
  await face.page.getByRole('dialog').waitFor({ state: 'detached' });
  await face.page.getByText(/Hoftür.* ist jetzt dabei\./u).waitFor();
  expect(await inputs(face, 'fleet.pairing-code')).toHaveLength(asked + 1);
});

test('joining takes what a person types, and every trouble has words of its own', async () => {
  const face = await openSection({}, { ...answers, 'fleet.join': { ok: false, code: 'unreachable' } });
  await press(face, 'Einer Liste beitreten');
  await face.page.getByRole('radio', { name: 'Code eintippen' }).click();
  await face.page.getByRole('button', { name: /Fachtag/u }).click();
  const join = face.page.getByRole('button', { name: 'Beitreten', exact: true });
  await face.page.getByLabel('Code', { exact: true }).fill('k7qm 2f9u');
  await face.page.getByText('Der Code hat acht Zeichen').waitFor();
  expect(await join.isDisabled()).toBe(true);
  await face.page.getByLabel('Code', { exact: true }).fill('k7qm 2f9d');
  const troubles: ReadonlyArray<JoinTrouble> = [
    'unreachable',
    'locked',
    'not-a-list',
    'other-certificate',
    'wrong-code',
    'wait',
    'unsent',
    'bad-event',
    'cannot-record',
    'not-a-link',
  ];
  const status = face.page.getByRole('dialog').locator('.status-line[data-tone=refused]');
  const said = new Set<string>();
  for (const trouble of troubles) {
    await face.answer({ 'fleet.join': { ok: false, code: trouble } });
    await join.click();
    await vi.waitFor(async () => expect(said).not.toContain(await status.innerText()));
    said.add(await status.innerText());
  }
  expect([...said].filter((words) => words.includes('stations.'))).toEqual([]);
  expect(new Set((await inputs(face, 'fleet.join')).map((input) => JSON.stringify(input)))).toEqual(
    new Set([JSON.stringify({ kind: 'typed', address: '192.168.1.20:8177', code: 'k7qm 2f9d' })]),
  );
});

test('a hand scanner reads the joining code too', async () => {
  const face = await openSection({}, { ...answers, 'fleet.join': { ok: true, value: null } });
  const link = writeJoinLink({ addresses: ['192.168.1.20:8177'], code, fingerprint: null });
  await press(face, 'Einer Liste beitreten');
  await face.page.getByText('ein Handscanner geht auch').waitFor();
  await scanByKeys(face, link);
  await face.page.getByText('Verbindet sich und prüft die Liste').waitFor();
  expect(await inputs(face, 'fleet.join')).toEqual([{ kind: 'link', link }]);
});

test('a joined station says whose list it is in, what still arrives, and what the list decides', async () => {
  const own = stations.map((station) => ({ ...station, role: 'desk' as const }));
  const view = shownFleet({ mayManage: false, ownId: stations[1]?.id ?? '', stations: own, findings: [] });
  const state = joined({ takingOver: { done: 4_200, of: 10_060 } });
  const face = await openSection({ ...state, secretsSealed: false }, { 'fleet.view': view });
  await face.page.getByText(/Beigetreten: Liste auf .*192\.168\.1\.20:8177/u).waitFor();
  await face.page.getByRole('progressbar', { name: /4\.200 von 10\.060/u }).waitFor();
  await face.page.getByText('liegt lesbar im Datenordner').waitFor();
  expect(await face.page.getByRole('button', { name: /ändern|hinzufügen|Leitung/u }).count()).toBe(0);
  await face.answer({ 'fleet.leave': { ok: false, code: 'unsent' } });
  await press(face, 'Liste verlassen');
  await face.page.getByRole('dialog').getByRole('button', { name: 'Liste verlassen' }).click();
  await face.page.getByText('Noch nicht alles ist bei der Liste.').waitFor();
  await face.page.keyboard.press('Escape');
  await face.page.getByRole('tab', { name: 'Diese Station' }).click();
  await face.page.getByText(/Von der zentralen Liste .* gegeben: Name, Aufgabe\./u).waitFor();
  expect(await face.page.getByLabel('Name der Station').isDisabled()).toBe(true);
  expect(await face.page.getByRole('button', { name: /Kontrollpunkt/u }).isDisabled()).toBe(false);
});

test('the desk says calmly that the list is away, and nothing of it once it is back', async () => {
  const away = { central: { kind: 'unreachable', waiting: 12, cause: 'stopped' } } as const;
  const face = await openDoor({ ...joined(), ...away });
  const status = face.page.getByRole('region', { name: 'Zustand der Station' });
  await status.getByText('nicht erreichbar. Der Einlass geht weiter. 12 Vorgänge warten.').waitFor();
  await face.announce('station.changed', stationState(joined()));
  await status.getByText('ist aktuell').waitFor();
  await face.announce('station.changed', stationState(joined({ openFindings: 2 })));
  await status.getByText('2 Hinweise. Der Einlass geht weiter.').waitFor();
  await face.answer({ 'fleet.view': shownFleet({ findings: findings.slice(0, 2), mayManage: false }) });
  await status.getByRole('button', { name: 'Ansehen' }).click();
  await face.page.getByRole('heading', { name: 'Zu prüfen' }).waitFor();
  expect(await face.page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Stationen/u);
});

test('a station that was taken out says so, before and after its data are gone', async () => {
  const sending = { kind: 'connected', waiting: 3, liveUrl: 'http://192.168.1.20:8177/' } as const;
  const face = await openDoor({ ...joined({ revoked: true }), central: sending });
  const banner = face.page.getByRole('alert');
  await banner.getByText('3 Vorgänge werden noch gesendet, dann werden die Daten hier gelöscht.').waitFor();
  await face.announce('station.changed', stationState({ erased: { eventName: 'Fachtag', at: morning } }));
  await banner.getByText(/Um 09:41 wurden die Daten von .*Fachtag.* auf diesem Gerät gelöscht/u).waitFor();
  await face.announce('station.changed', stationState());
  await banner.waitFor({ state: 'detached' });
  expect(await face.page.getByRole('alert').count()).toBe(0);
});

test.each([
  ['de', 'Gerade ohne Netz. Einchecken geht wie gewohnt; 12 Vorgänge warten.'],
  ['en', 'No network at the moment. Check-in works as usual; 12 entries wait.'],
  ['ar', 'لا توجد شبكة حاليًا. تسجيل الوصول يعمل كالمعتاد؛ 12 عملية في الانتظار.'],
] as const)('self-service (%s) goes on without a word too many', async (language, words) => {
  const away = { central: { kind: 'unreachable', waiting: 12, cause: 'stopped' } } as const;
  const settings = { role: 'self-service', language } as const;
  const face = await openDoor({ ...joined(), ...away, settings }, {}, { width: 1024, height: 600 });
  await face.page.getByText(words).waitFor();
  const { violations } = await new AxeBuilder({ page: face.page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await face.announce('station.changed', stationState({ ...joined(), settings }));
  await face.page.getByText(words).waitFor({ state: 'detached' });
  await face.announce('station.changed', stationState({ ...joined({ revoked: true }), settings }));
  await face.page.locator('[data-outcome=cannot-record]').waitFor();
});
