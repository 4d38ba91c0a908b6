import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Burst, KeyPress } from '../../../../src/renderer/scanning/key-burst.ts';
import { idleBurst, noteSilence, pressKey, silenceMs } from '../../../../src/renderer/scanning/key-burst.ts';

type Timed = { readonly text: string; readonly gap: number };

/** Types into a field behind the recogniser, with a timer that notices silence, and tells what reached the field and what was a scan. */
const play = (presses: ReadonlyArray<KeyPress>): { readonly field: string; readonly scans: ReadonlyArray<string> } => {
  let burst: Burst = idleBurst;
  let field = '';
  let before = '';
  const scans: string[] = [];
  for (const [index, press] of presses.entries()) {
    const step = pressKey(burst, press);
    burst = step.burst;
    if (step.scan !== null) scans.push(step.scan.typed);
    if (step.fate === 'passAsFirst') before = field;
    if (step.fate === 'swallowAndTakeBack') field = before;
    if (step.fate === 'pass' || step.fate === 'passAsFirst') field += press.kind === 'character' ? press.typed : '';
    const silentUntil = presses[index + 1]?.at ?? Infinity;
    if (silentUntil - press.at >= silenceMs) {
      const noted = noteSilence(burst, press.at + silenceMs);
      burst = noted.burst;
      if (noted.scan !== null) scans.push(noted.scan.typed);
    }
  }
  return { field, scans };
};

/** Turns characters with gaps into presses; `\n` stands for Enter. */
const presses = (keys: ReadonlyArray<Timed>): ReadonlyArray<KeyPress> => {
  let at = 0;
  return keys.map(({ text, gap }) => {
    at += gap;
    return text === '\n' ? { kind: 'end', at } : { kind: 'character', at, typed: text, us: text };
  });
};

const character = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });
const human = fc.array(
  fc.record({
    text: fc.oneof({ weight: 9, arbitrary: character }, { weight: 1, arbitrary: fc.constant('\n') }),
    gap: fc.integer({ min: 51, max: 900 }),
  }),
  { maxLength: 60 },
);
const code = fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 80 });
const scanner = fc.record({
  code,
  gap: fc.integer({ min: 1, max: 15 }),
  jitter: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 80, maxLength: 80 }),
  end: fc.constantFrom('\n', ''),
});
type Scanner = typeof scanner extends fc.Arbitrary<infer T> ? T : never;

const burstOf = ({ code: text, gap, jitter, end }: Scanner, pause: number): ReadonlyArray<Timed> =>
  [...text, ...end].map((letter, index) => ({
    text: letter,
    gap: index === 0 ? pause : gap + (jitter[index % jitter.length] ?? 0),
  }));
const letters = (keys: ReadonlyArray<Timed>): string => keys.map(({ text }) => text.replace('\n', '')).join('');

describe('any stream', () => {
  test('typing of a person is never a scan and reaches its field unchanged', () => {
    fc.assert(
      fc.property(human, (keys) => {
        expect(play(presses(keys))).toEqual({ field: letters(keys), scans: [] });
      }),
    );
  });

  test('a burst is always one scan, right after and right before typing, and leaves the typing unchanged', () => {
    fc.assert(
      fc.property(human, scanner, human, (before, shot, after) => {
        const keys = [...before, ...burstOf(shot, 51), ...after.map((key) => ({ ...key, gap: key.gap + silenceMs }))];
        expect(play(presses(keys))).toEqual({ field: letters(before) + letters(after), scans: [shot.code] });
      }),
    );
  });

  test('two bursts are two scans', () => {
    fc.assert(
      fc.property(scanner, scanner, (one, two) => {
        const keys = [...burstOf(one, 0), ...burstOf(two, silenceMs)];
        expect(play(presses(keys))).toEqual({ field: '', scans: [one.code, two.code] });
      }),
    );
  });
});

const burst = (text: string, gap: number): ReadonlyArray<KeyPress> =>
  presses([...text].map((letter) => ({ text: letter, gap })));

describe('edges', () => {
  test('five fast characters and Enter are typing', () => {
    expect(play(burst('ABCDE\n', 2))).toEqual({ field: 'ABCDE', scans: [] });
  });

  test('a hiccup inside a burst does not part it', () => {
    const keys = [...'ABCDEFGHIJ'].map((text, index) => ({ text, gap: index === 8 ? 55 : 5 }));
    expect(play(presses(keys))).toEqual({ field: '', scans: ['ABCDEFGHIJ'] });
  });

  test('carriage return and line feed end one scan only', () => {
    const [last] = [...burst('ABCDEFGH\n\n', 3)].slice(-1);
    expect(play(burst('ABCDEFGH\n\n', 3)).scans).toEqual(['ABCDEFGH']);
    const step = pressKey({ kind: 'ended', at: (last?.at ?? 0) - 3 }, last ?? { kind: 'end', at: 0 });
    expect(step.fate).toBe('swallow');
  });

  test('a held key is not a scan', () => {
    const held = Array.from({ length: 40 }, (_, index): KeyPress => ({ kind: 'other', at: index * 25 }));
    expect(play(held)).toEqual({ field: '', scans: [] });
  });

  test('a dead key is missing as typed and present as US key', () => {
    const dead = presses([...'ABCDEFG'].map((text) => ({ text, gap: 4 }))).map((press, index): KeyPress =>
      press.kind === 'character' && index === 3 ? { ...press, typed: '', us: '=' } : press,
    );
    const end: KeyPress = { kind: 'end', at: 40 };
    let state: Burst = idleBurst;
    for (const press of dead) state = pressKey(state, press).burst;
    expect(pressKey(state, end).scan).toEqual({ typed: 'ABCEFG', usKeys: 'ABC=EFG', at: 28 });
  });

  test('a scan that the timer missed is given out with the next key', () => {
    let state: Burst = idleBurst;
    for (const press of burst('ABCDEFGH', 3)) state = pressKey(state, press).burst;
    const step = pressKey(state, { kind: 'character', at: 1_000, typed: 'x', us: 'x' });
    expect(step.scan?.typed).toBe('ABCDEFGH');
    expect(step.fate).toBe('passAsFirst');
  });
});
