import { expect, test } from 'vitest';
import { readOptions } from '#scripts/start/options.ts';

const switchesOf = (...words: string[]): unknown => {
  const read = readOptions(words, '/home/ada');
  return read.kind === 'options' ? read.options.switches : read;
};

const sentenceAbout = (...words: string[]): string => {
  const read = readOptions(words, '/home/ada');
  return read.kind === 'wrong' ? read.message : read.kind;
};

test('no words are no switches', () => {
  expect(switchesOf()).toEqual([]);
});

test('every option becomes a switch of the kiosk, with paths from where the person is', () => {
  const words = [
    '--data',
    'event',
    '--event=guests.csv',
    '--printer',
    'tcp://10.0.0.9:9100',
    '--role',
    'self',
    '--lang',
    'ar',
  ];
  expect(switchesOf(...words, '--live-port', '8080', '--camera-file', '/tmp/a.y4m')).toEqual([
    '--einlass-data=/home/ada/event',
    '--einlass-event=/home/ada/guests.csv',
    '--einlass-printer=tcp://10.0.0.9:9100',
    '--einlass-role=self',
    '--einlass-lang=ar',
    '--einlass-live-port=8080',
    '--einlass-camera-file=/tmp/a.y4m',
  ]);
});

test.each([
  [
    ['--printer', 'usb'],
    '--printer "usb" is not tcp://HOST|system:NAME|…. For example: --printer tcp://192.168.1.50:9100',
  ],
  [['--role', 'boss'], '--role "boss" is not desk|self. For example: --role desk'],
  [['--lang', 'fr'], '--lang "fr" is not de|en|ar. For example: --lang de'],
  [['--live-port', '70000'], '--live-port "70000" is not N. For example: --live-port 4700'],
  [['--data', ''], '--data "" is not DIR.'],
  [['--camera-file', 'film.mp4'], '--camera-file must be a .mjpeg or .y4m video, not "film.mp4".'],
])('%j is answered with a sentence', (words, sentence) => {
  expect(sentenceAbout(...words)).toBe(sentence);
});

test.each([['--colour'], ['guests.csv'], ['--role']])('%s alone is not understood', (word) => {
  expect(sentenceAbout(word)).toContain(word);
});

test('help is asked for', () => {
  expect(sentenceAbout('--help')).toBe('help');
});
