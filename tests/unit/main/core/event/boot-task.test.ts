import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBoot, writeBoot } from '#core/event/boot-file.ts';
import { doBootTask } from '#core/event/boot-task.ts';
import { keepEventFolder, openEventFolder, readEventDocument } from '#core/event/event-folder.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openSettings } from '#core/store/stored-settings.ts';
import { conference } from '#tests/helpers/central/facts.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const event = { ...conference, id: 'conference' };
const run = (dataFolder: string, eventFile: string | null = null) =>
  doBootTask({ dataFolder, binding: null, eventFile, now: () => 1_000 });
const rowsOf = (file: string) => {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(opened.code);
  const settings = openSettings(opened.value);
  const rows = { token: settings.read('fleet.joined'), mine: settings.read('mine') };
  opened.value.close();
  return rows;
};

test('joining makes the event’s folder and database, and the next start opens it', () => {
  const dataFolder = tempFolder();
  writeBoot(dataFolder, {
    erased: { eventName: 'Before', at: 1 },
    task: { kind: 'join', event: JSON.parse(JSON.stringify(event)), rows: { 'fleet.joined': 'x' }, setAside: false },
  });
  expect(run(dataFolder, '/list.csv')).toEqual({ ok: true, value: null });
  expect(readBoot(dataFolder)).toEqual({ eventId: 'conference', passedOver: '/list.csv', task: null, erased: null });
  const opened = openEventFolder(dataFolder, 'conference');
  expect(opened).toMatchObject({ ok: true, value: { event } });
  expect(rowsOf(path.join(dataFolder, 'events/conference/einlass.sqlite'))).toMatchObject({ token: 'x' });
});

test('a database that stays keeps what it has; one that is of no use is set aside, once', () => {
  const dataFolder = tempFolder();
  const { databaseFile } = keepEventFolder(dataFolder, event);
  const opened = openDatabase(databaseFile);
  if (!opened.ok) throw new Error(opened.code);
  openSettings(opened.value).write('mine', 1);
  opened.value.close();
  const task = { kind: 'join', event: JSON.parse(JSON.stringify(event)), rows: { 'fleet.joined': 'x' } } as const;
  writeBoot(dataFolder, { task: { ...task, setAside: false } });
  run(dataFolder);
  expect(rowsOf(databaseFile)).toEqual({ token: 'x', mine: 1 });
  writeBoot(dataFolder, { task: { ...task, setAside: true } });
  run(dataFolder);
  expect(rowsOf(databaseFile)).toEqual({ token: 'x', mine: undefined });
  expect(readdirSync(path.join(dataFolder, 'events')).toSorted()).toEqual(['conference', 'conference.aside-1000']);
});

test('erasing leaves nothing of the event, set aside or not, and other events alone', () => {
  const dataFolder = tempFolder();
  for (const name of ['conference', 'conference.aside-7', 'conference-2', 'other']) {
    mkdirSync(path.join(dataFolder, 'events', name, 'badges'), { recursive: true });
    writeFileSync(path.join(dataFolder, 'events', name, 'badges/a.png'), 'a name');
  }
  writeBoot(dataFolder, {
    eventId: 'conference',
    task: { kind: 'erase', eventId: 'conference', eventName: 'The Conference', at: 5, why: 'left-fleet', next: null },
  });
  expect(run(dataFolder)).toEqual({ ok: true, value: null });
  expect(readdirSync(path.join(dataFolder, 'events')).toSorted()).toEqual(['conference-2', 'other']);
  expect(readBoot(dataFolder)).toMatchObject({
    eventId: null,
    task: null,
    erased: { eventName: 'The Conference', at: 5 },
  });
});

test('an event that makes no sense is not joined, and names no folder outside', () => {
  const dataFolder = tempFolder();
  for (const bad of [null, {}, { ...event, id: '../../etc' }, { ...event, checkpoints: [] }]) {
    expect(readEventDocument(bad)).toBeNull();
    writeBoot(dataFolder, { task: { kind: 'join', event: JSON.parse(JSON.stringify(bad)), rows: {}, setAside: true } });
    expect(run(dataFolder)).toEqual({ ok: true, value: null });
    expect(readBoot(dataFolder).task).toBeNull();
  }
  expect(existsSync(path.join(dataFolder, 'events'))).toBe(false);
});

test('a boot file from before fleets, or one that says nothing sensible, is read', () => {
  const dataFolder = tempFolder();
  const file = path.join(dataFolder, 'station.json');
  writeFileSync(file, '{"eventId":"mine"}');
  expect(readBoot(dataFolder)).toEqual({ eventId: 'mine', passedOver: null, task: null, erased: null });
  writeFileSync(file, '{"eventId":"../x"}');
  expect(readBoot(dataFolder).eventId).toBeNull();
  writeBoot(dataFolder, { eventId: 'other' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ eventId: 'other' });
});
