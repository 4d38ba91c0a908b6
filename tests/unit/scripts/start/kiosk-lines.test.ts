import { expect, test } from 'vitest';
import { kioskSentence, readKioskLine } from '#scripts/start/kiosk-lines.ts';

const ready = {
  einlass: 'ready',
  live: 'http://10.0.0.2:4700/',
  data: '/d',
  badges: '/d/b',
  pin: '2468',
  camera: 'player',
  ms: 900,
};

const told = (line: string): string | null => {
  const read = readKioskLine(line);
  return read === null ? null : kioskSentence(read);
};

test('the word that the kiosk is ready becomes five lines', () => {
  const lines = told(JSON.stringify(ready))?.split('\n') ?? [];
  expect(lines).toHaveLength(5);
  expect(lines.map((line) => line.split(/:\s+/)[1])).toEqual([ready.live, '/d', '/d/b', '2468', 'Ctrl+C']);
});

test('a kiosk without a live page and with a PIN of its own says so', () => {
  const lines = told(JSON.stringify({ ...ready, live: null, pin: null }));
  expect(lines).toContain('not running');
  expect(lines).toContain('the one that you chose');
});

test('a second start tells where the first one runs', () => {
  expect(told('{"einlass":"already-running","data":"/d"}')).toContain('/d');
});

test.each(['', 'libva error', '{"other":1}', '{"einlass":"rea', '{"einlass":"something-new"}'])(
  '%j tells nothing',
  (line) => {
    expect(told(line)).toBeNull();
  },
);
