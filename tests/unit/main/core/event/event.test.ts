import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { badgeContent } from '#core/event/badge-content.ts';
import { chooseEvent } from '#core/event/choose-event.ts';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { openStation } from '#core/station.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import { demoEvent } from '#tests/helpers/importing.ts';
import { runStation, stationOptions } from '#tests/helpers/station.ts';
import { attendee } from '#tests/helpers/store.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const demoFile = () => eventFileSchema.parse(JSON.parse(readFileSync('resources/demo/event.json', 'utf8')));

test('times of day mean the day of the first opening, in the zone of the event, also where clocks change', () => {
  const summer = resolveEvent(demoFile(), Date.parse('2026-07-01T22:30:00Z'));
  expect(new Date(summer.startsAt).toISOString()).toBe('2026-07-02T07:00:00.000Z');
  const winter = resolveEvent(demoFile(), Date.parse('2026-12-01T10:00:00Z'));
  expect(new Date(winter.startsAt).toISOString()).toBe('2026-12-01T08:00:00.000Z');
  expect(winter.eraseAfter - winter.endsAt).toBe(14 * 24 * 3_600_000);
});

test('a night ends on the next day', () => {
  const night = resolveEvent({ ...demoFile(), startsAt: '22:00', endsAt: '02:00' }, Date.parse('2026-12-01T10:00:00Z'));
  expect(night.endsAt - night.startsAt).toBe(4 * 3_600_000);
});

test('the demo keeps its day when it is opened again on another', () => {
  const where = { dataFolder: tempFolder(), resourcesFolder: 'resources', eventFile: null };
  const first = chooseEvent({ ...where, now: Date.parse('2026-07-01T10:00:00Z') });
  const second = chooseEvent({ ...where, now: Date.parse('2026-07-09T10:00:00Z') });
  expect(second).toEqual(first);
  expect(first).toMatchObject({ ok: true, value: { isDemo: true, event: { id: 'demo-fachtag' } } });
});

test('a list of attendees opens an event of its own; without it the same event is opened next time', async () => {
  const dataFolder = tempFolder();
  const list = path.join(tempFolder(), 'Frühlings-Treffen 2027.csv');
  writeFileSync(list, 'Name;Ticketcode\nAnna Süß;CODE-A');
  const first = await runStation({ dataFolder, eventFile: list });
  const state = await first.handlers['station.state'](undefined);
  expect(state).toMatchObject({
    event: { name: 'Frühlings-Treffen 2027', questions: [], handOuts: [] },
    demoPin: null,
    pinSet: false,
    headcount: { registered: 1 },
  });
  expect(state.event.id).toMatch(/^fruhlings-treffen-2027-/u);
  await first.close();
  const second = await runStation({ dataFolder });
  expect((await second.handlers['station.state'](undefined)).event).toEqual(state.event);
  await second.close();
  writeFileSync(list, 'Name;Ticketcode\nAnna Süß;CODE-A\nBo;CODE-B');
  const third = await runStation({ dataFolder, eventFile: list });
  expect((await third.handlers['station.state'](undefined)).headcount.registered).toBe(2);
});

test.each([
  ['missing', null],
  ['no list', Buffer.from('504b0304', 'hex')],
  ['without names', 'A;B\n1;2'],
])('a list that is %s opens no event', async (_, content) => {
  const eventFile = path.join(tempFolder(), 'list.csv');
  if (content !== null) writeFileSync(eventFile, content);
  expect(await openStation(stationOptions({ eventFile }))).toEqual({ ok: false, code: 'bad-event' });
});

test('a boot file that says nothing sensible begins with the demo; a spoilt event file is told', () => {
  const dataFolder = tempFolder();
  const where = { dataFolder, resourcesFolder: 'resources', eventFile: null, now: 0 };
  writeFileSync(path.join(dataFolder, 'station.json'), '{');
  const chosen = chooseEvent(where);
  expect(chosen).toMatchObject({ ok: true, value: { isDemo: true } });
  writeFileSync(path.join(dataFolder, 'events/demo-fachtag/event.json'), '{"id":');
  expect(chooseEvent(where)).toEqual({ ok: false, code: 'bad-event' });
});

test('when the folder of the last event was deleted, the demo comes', () => {
  const dataFolder = tempFolder();
  writeFileSync(path.join(dataFolder, 'station.json'), '{"eventId":"gone"}');
  expect(chooseEvent({ dataFolder, resourcesFolder: 'resources', eventFile: null, now: 0 })).toMatchObject({
    value: { isDemo: true },
  });
});

test('an event id cannot lead out of the data folder', () => {
  const dataFolder = tempFolder();
  writeFileSync(path.join(dataFolder, 'station.json'), '{"eventId":"../../../../tmp"}');
  expect(chooseEvent({ dataFolder, resourcesFolder: 'resources', eventFile: null, now: 0 })).toMatchObject({
    value: { isDemo: true },
  });
});

test('everything of an event lies in its folder', async () => {
  const { handlers } = await runStation();
  const { dataFolder, badgesFolder } = await handlers['station.state'](undefined);
  const folder = path.join(dataFolder, 'events/demo-fachtag');
  expect(['einlass.sqlite', 'event.json'].map((name) => existsSync(path.join(folder, name)))).toEqual([true, true]);
  expect(badgesFolder).toBe(path.join(folder, 'badges'));
});

test('a badge shows workshops with time and room in the language of the event', () => {
  const content = badgeContent(
    demoEvent(),
    attendee('a', { category: 'host', bookings: ['ws-foerderung'], role: 'Leitung' }),
    'CODE',
  );
  expect(content).toMatchObject({
    category: 'Workshop-Leitung',
    lines: ['13:30 · Saal B · Förderung und Beratung'],
    code: 'CODE',
    role: 'Leitung',
  });
});
