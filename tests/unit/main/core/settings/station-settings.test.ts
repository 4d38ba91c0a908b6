import { expect, test } from 'vitest';
import { openStationSettings } from '#core/settings/station-settings.ts';
import { demoEvent } from '#tests/helpers/importing.ts';
import { tempStore } from '#tests/helpers/store.ts';

test('defaults hold at first: the desk at the entrance, in the language of the event', () => {
  const { settings } = tempStore();
  expect(openStationSettings(settings, demoEvent(), {}).current()).toMatchObject({
    role: 'desk',
    language: 'de',
    checkpointId: 'entrance',
    direction: 'entry',
    printer: { kind: 'tray' },
  });
});

test('what was saved is there after a restart; the command line wins for its run only', () => {
  const { settings } = tempStore();
  openStationSettings(settings, demoEvent(), {}).save({ stationName: 'Nordtür', language: 'en' });
  expect(openStationSettings(settings, demoEvent(), { language: 'ar' }).current()).toMatchObject({
    stationName: 'Nordtür',
    language: 'ar',
  });
  expect(openStationSettings(settings, demoEvent(), {}).current()).toMatchObject({ language: 'en' });
});

test('what a person changes wins over the command line', () => {
  const { settings } = tempStore();
  const live = openStationSettings(settings, demoEvent(), { language: 'ar', role: 'self-service' });
  live.save({ language: 'de' });
  expect(live.current()).toMatchObject({ language: 'de', role: 'self-service' });
});

test('values that make no sense, and a checkpoint that the event does not have, fall back', () => {
  const { settings } = tempStore();
  settings.write('settings.role', 'emperor');
  settings.write('settings.returnAfterSeconds', 9_999);
  settings.write('settings.checkpointId', 'gone');
  expect(openStationSettings(settings, demoEvent(), {}).current()).toMatchObject({
    role: 'desk',
    returnAfterSeconds: 8,
    checkpointId: 'entrance',
  });
});
