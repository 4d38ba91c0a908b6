// How languages write the same sound in Latin letters: German, English, French, Polish, Turkish, scholarly. Longest first; capitals stand for a sound that no
// letter stands for. Vowels say least about a name that came through another script, so only the first one counts, whichever it is.
const sounds: ReadonlyArray<readonly [written: string, sound: string]> = [
  ['schtsch', 'S'],
  ['chtch', 'S'],
  ['shch', 'S'],
  ['szcz', 'S'],
  ['dsch', 'J'],
  ['tsch', 'S'],
  ['dzh', 'J'],
  ['tch', 'S'],
  ['sch', 'S'],
  ['ch', 'C'],
  ['ck', 'k'],
  ['cz', 'S'],
  ['dh', 'd'],
  ['dj', 'J'],
  ['gh', 'g'],
  ['kh', 'k'],
  ['ph', 'f'],
  ['rz', 'S'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['th', 't'],
  ['ts', 'S'],
  ['tz', 'S'],
  ['zh', 'S'],
  ['c', 'C'],
  ['q', 'Q'],
  ['s', 'S'],
  ['v', 'f'],
  ['x', 'kS'],
  ['z', 'S'],
];
const soundOf: ReadonlyMap<string, string> = new Map(sounds);
const written = new RegExp(sounds.map(([text]) => text).join('|'), 'gu');
const latin = /^[a-z]+$/u;
const mostForms = 12;

/** What a letter may stand for. An Arabic w is a vowel unless one follows; h is written or not; ch and c are read in three ways, q in two. */
const readings: ReadonlyArray<readonly [pattern: RegExp, instead: ReadonlyArray<string>]> = [
  [/C/gu, ['S', 'k', 'h']],
  [/J/gu, ['j', 'g']],
  [/Q/gu, ['k', 'g']],
  [/(?<=.)w(?![aeiouy])/gu, ['w', '']],
  [/(?<=.)h/gu, ['h', '']],
  [/^h/gu, ['h', 'g']],
];

const skeleton = (sounded: string): string => {
  const initial = /^[aeiouyj]/u.test(sounded) ? 'A' : '';
  return (initial + sounded.replaceAll(/[aeiouyj]/gu, '').replaceAll('w', 'f')).replaceAll(/(.)\1+/gu, '$1');
};

/**
 * How a folded Latin word sounds, by its consonants: the same for the many ways in which a name is written that came from another script
 * (Schewtschenko, Shevchenko; Mohammed, Muhammad). Several where letters have several sounds; none for a word in another script.
 */
export const soundsOf = (word: string): ReadonlyArray<string> => {
  if (!latin.test(word)) return [];
  let forms = [word.replaceAll(written, (text) => soundOf.get(text) ?? text)];
  for (const [pattern, instead] of readings) {
    forms = forms.flatMap((form) =>
      form.search(pattern) < 0 ? [form] : instead.map((letter) => form.replaceAll(pattern, letter)),
    );
  }
  return [...new Set(forms.slice(0, mostForms).map(skeleton))];
};
