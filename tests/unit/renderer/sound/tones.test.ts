import { expect, test } from 'vitest';
import { tones } from '../../../../src/renderer/sound/tones.ts';

const rhythm = (name: keyof typeof tones): string => tones[name].map((note) => `${note.from}+${note.length}`).join();

test('no two verdicts share a rhythm or a melody', () => {
  const names = Object.keys(tones) as ReadonlyArray<keyof typeof tones>;
  expect(new Set(names.map(rhythm)).size).toBe(names.length);
  expect(new Set(names.map((name) => tones[name].map((note) => note.pitch).join())).size).toBe(names.length);
});

test('no tone keeps the queue waiting', () => {
  for (const notes of Object.values(tones))
    expect(Math.max(...notes.map((note) => note.from + note.length))).toBeLessThan(1);
});
