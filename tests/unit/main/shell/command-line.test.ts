import { expect, test } from 'vitest';
import { parseCommandLine } from '../../../../src/main/shell/command-line.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';

const electron = ['/opt/electron', '--no-sandbox', '--inspect=0', '/app'];

test('without switches of ours nothing is decided', () => {
  expect(parseCommandLine(electron)).toEqual({
    options: {
      dataFolder: null,
      eventFile: null,
      printer: null,
      role: null,
      language: null,
      livePort: null,
      join: null,
      cameraFile: null,
      ticketPlayer: false,
      window: null,
    },
    problems: [],
  });
});

test('every switch is read, among those of Chromium', () => {
  const { options, problems } = parseCommandLine([
    ...electron,
    '--einlass-data=/srv/a=b',
    '--einlass-event=/srv/guests.csv',
    '--einlass-printer=tcp://192.168.1.50:9101',
    '--einlass-role=self',
    '--einlass-lang=ar',
    '--einlass-live-port=8080',
    '--einlass-join=einlass://join?a=192.168.1.7:8177&c=0ABC-7XYZ',
    '--einlass-camera-file=/tmp/tickets.mjpeg',
    '--einlass-ticket-player',
    '--einlass-window=1280x800',
  ]);
  expect(problems).toEqual([]);
  expect(options).toEqual({
    dataFolder: '/srv/a=b',
    eventFile: '/srv/guests.csv',
    printer: networkPrinter({ host: '192.168.1.50', port: 9101 }),
    role: 'self-service',
    language: 'ar',
    livePort: 8080,
    join: 'einlass://join?a=192.168.1.7:8177&c=0ABC-7XYZ',
    cameraFile: '/tmp/tickets.mjpeg',
    ticketPlayer: true,
    window: { width: 1280, height: 800 },
  });
});

test.each([
  ['tcp://printer.local', 'printer.local', 9100],
  ['tcp://[fe80::1]:9100', 'fe80::1', 9100],
])('the printer %s is %s at port %i', (address, host, port) => {
  expect(parseCommandLine([`--einlass-printer=${address}`]).options.printer).toEqual(networkPrinter({ host, port }));
});

test.each([
  '--einlass-data=relative/folder',
  '--einlass-printer=http://192.168.1.50',
  '--einlass-printer=tcp://host:70000',
  '--einlass-role=boss',
  '--einlass-role=constructor',
  '--einlass-lang=fr',
  '--einlass-live-port=0',
  '--einlass-live-port=80a',
  '--einlass-window=full',
  '--einlass-nonsense=1',
])('%s is named as a problem', (argument) => {
  expect(parseCommandLine([argument]).problems).toEqual([argument.replace('nonsense=1', 'nonsense')]);
});
