const pairs = (letters: string, latin: string): ReadonlyArray<readonly [string, string]> => {
  const written = latin.split(' ');
  return [...letters].map((letter, n) => [letter, written[n] ?? ''] as const);
};

// Letters as they remain after folding (no marks, small). "-" stands for a letter that is not written.
const table: ReadonlyMap<string, string> = new Map(
  [
    ...pairs(
      'абвгґдеєжзиіклмнопрстуфхцчшщъыьэюяђјљњћџў',
      'a b v g g d e ie zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia dj j lj nj c dz u',
    ),
    ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
    ...pairs(
      'ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگء',
      'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y p ch zh g -',
    ),
  ].map(([letter, latin]) => [letter, latin === '-' ? '' : latin] as const),
);

/** A simple Latin writing of a folded Cyrillic, Greek or Arabic word, for whoever cannot type the script; the word itself otherwise. */
export const transcribed = (word: string): string => [...word].map((letter) => table.get(letter) ?? letter).join('');
