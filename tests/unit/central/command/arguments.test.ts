import { expect, test } from 'vitest';
import { readArguments } from '#central/command/arguments.ts';

const read = (words: string) => readArguments(words.split(' ').filter(Boolean), '/home/organiser');

test('serving needs a database; the rest has usual values, and files are looked for where the person is', () => {
  expect(read('--db sqlite:list.sqlite --event event.json')).toEqual({
    kind: 'asked',
    asked: {
      kind: 'serve',
      db: 'sqlite:/home/organiser/list.sqlite',
      port: 8177,
      host: '0.0.0.0',
      eventFile: '/home/organiser/event.json',
      publicAddress: null,
      announce: false,
      liveFolder: null,
      showing: { kind: 'own' },
    },
  });
});

test.each([
  ['--cert a.pem --key b.pem', { kind: 'given', cert: '/home/organiser/a.pem', key: '/home/organiser/b.pem' }],
  ['--behind-proxy', { kind: 'proxy' }],
])('the list shows who it is as %s says', (words, showing) => {
  expect(read(`--db postgres://host/list ${words}`)).toMatchObject({
    asked: { kind: 'serve', db: 'postgres://host/list', showing },
  });
});

test.each([
  ['pairing-code --db postgres://host/list', { kind: 'pairing-code', db: 'postgres://host/list' }],
  ['organiser-link --db postgres://host/list', { kind: 'organiser-link', db: 'postgres://host/list' }],
  [
    'copy --from sqlite:a --to postgres://host/b',
    { kind: 'copy', from: 'sqlite:/home/organiser/a', to: 'postgres://host/b' },
  ],
  [
    'backup --db postgres://host/list --to b',
    { kind: 'copy', from: 'postgres://host/list', to: 'sqlite:/home/organiser/b' },
  ],
  ['withdraw-links --db postgres://host/list', { kind: 'withdraw-links' }],
  ['erase --db postgres://host/list --yes-erase fair', { kind: 'erase', confirmedId: 'fair' }],
])('%s', (words, asked) => {
  expect(read(words)).toMatchObject({ kind: 'asked', asked });
});

test.each([
  '',
  'destroy --db sqlite:x',
  'copy --from sqlite:x',
  'backup --db sqlite:x',
  'erase --db sqlite:x',
  'serve twice --db sqlite:x',
  '--db sqlite:x --cert x',
  '--db sqlite:x --cert x --key y --behind-proxy',
  '--db sqlite:x --colour red',
  '--db sqlite:x --port http',
  '--db sqlite:x --port 70000',
])('"%s" is said to be wrong', (words) => {
  expect(read(words).kind).toBe('wrong');
});

test('a database of the environment stands where none is named', () => {
  const usual = 'postgres://einlass:secret@host/list';
  expect(readArguments(['pairing-code'], '/', usual)).toMatchObject({ asked: { db: usual } });
  expect(readArguments(['pairing-code', '--db', 'sqlite:a'], '/', usual)).toMatchObject({ asked: { db: 'sqlite:/a' } });
});

test('help is no fault', () => {
  expect(read('--help').kind).toBe('help');
});
