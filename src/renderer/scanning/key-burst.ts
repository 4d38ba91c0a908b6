/** One key press as the recogniser sees it; `at` in milliseconds of a clock that never goes back. */
export type KeyPress =
  /** Writes `typed` on this system (empty for a dead key) and `us` on a US keyboard (null when no such key exists). */
  | { readonly kind: 'character'; readonly at: number; readonly typed: string; readonly us: string | null }
  /** Enter or Tab. */
  | { readonly kind: 'end'; readonly at: number }
  /** Any other key that a person uses: arrows, shortcuts, a key held down. */
  | { readonly kind: 'other'; readonly at: number };

/** A code that a scanner typed, in both readings. */
export type KeyScan = { readonly typed: string; readonly usKeys: string | null; readonly at: number };

type Character = Extract<KeyPress, { kind: 'character' }>;

/** What the recogniser remembers: nothing, characters that may become a scan, a scan under way, or one just ended by Enter or Tab. */
export type Burst =
  | { readonly kind: 'idle' }
  | { readonly kind: 'watching'; readonly keys: ReadonlyArray<Character> }
  | { readonly kind: 'capturing'; readonly keys: ReadonlyArray<Character> }
  | { readonly kind: 'ended'; readonly at: number };

/** What to do with the key: let it through; let it through as the first of a possible scan; keep it from the page; also take back what came through since that first one. */
export type KeyFate = 'pass' | 'passAsFirst' | 'swallow' | 'swallowAndTakeBack';

/** One step of the recogniser. */
export type BurstStep = { readonly burst: Burst; readonly fate: KeyFate; readonly scan: KeyScan | null };

/** Silence in milliseconds that ends a scan when no Enter or Tab does. */
export const silenceMs = 60;
// People stay above 50 ms from key to key, scanners at 1 to 15; a wider gap separates a person's last key from a scan.
const breakMs = 45;
const medianMs = 30;
const fewestCharacters = 6;
// Longer than any ticket code; the rest of an endless burst is dropped.
const mostCharacters = 8_192;

/** The recogniser before any key. */
export const idleBurst: Burst = { kind: 'idle' };

const medianGap = (keys: ReadonlyArray<Character>): number => {
  const gaps = keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
};

const scanOf = (keys: ReadonlyArray<Character>): KeyScan => ({
  typed: keys.map((key) => key.typed).join(''),
  usKeys: keys.some((key) => key.us === null) ? null : keys.map((key) => key.us).join(''),
  at: keys.at(-1)?.at ?? 0,
});

const lastAt = (burst: Burst): number => {
  switch (burst.kind) {
    case 'idle':
      return -Infinity;
    case 'ended':
      return burst.at;
    case 'watching':
    case 'capturing':
      return burst.keys.at(-1)?.at ?? -Infinity;
  }
};

const watch = (keys: ReadonlyArray<Character>): BurstStep => {
  if (keys.length >= fewestCharacters && medianGap(keys) < medianMs) {
    return { burst: { kind: 'capturing', keys }, fate: 'swallowAndTakeBack', scan: null };
  }
  return { burst: { kind: 'watching', keys }, fate: keys.length === 1 ? 'passAsFirst' : 'pass', scan: null };
};

const capture = (keys: ReadonlyArray<Character>, press: KeyPress): BurstStep => {
  switch (press.kind) {
    case 'character':
      return {
        burst: { kind: 'capturing', keys: keys.length < mostCharacters ? [...keys, press] : keys },
        fate: 'swallow',
        scan: null,
      };
    case 'end':
      return { burst: { kind: 'ended', at: press.at }, fate: 'swallow', scan: scanOf(keys) };
    case 'other':
      return { burst: idleBurst, fate: 'pass', scan: scanOf(keys) };
  }
};

/** Takes the next key; a scan whose silence passed unnoticed is given out first. */
export const pressKey = (burst: Burst, press: KeyPress): BurstStep => {
  const gap = press.at - lastAt(burst);
  if (burst.kind === 'capturing') {
    if (gap < silenceMs) return capture(burst.keys, press);
    return { ...pressKey(idleBurst, press), scan: scanOf(burst.keys) };
  }
  // Scanners that send carriage return and line feed press Enter twice.
  if (burst.kind === 'ended' && press.kind === 'end' && gap < silenceMs) return { burst, fate: 'swallow', scan: null };
  if (press.kind !== 'character') return { burst: idleBurst, fate: 'pass', scan: null };
  return watch(burst.kind === 'watching' && gap < breakMs ? [...burst.keys, press] : [press]);
};

/** Tells the recogniser the time when no key came: after the silence a scan under way is complete. */
export const noteSilence = (burst: Burst, now: number): { readonly burst: Burst; readonly scan: KeyScan | null } =>
  burst.kind === 'capturing' && now - lastAt(burst) >= silenceMs
    ? { burst: idleBurst, scan: scanOf(burst.keys) }
    : { burst, scan: null };
