const sans = (script: string): string => `Noto Sans ${script} Variable`;

const alphabets = [
  'Noto Sans Variable',
  ...['Arabic', 'Hebrew', 'Thai', 'Devanagari', 'Ethiopic', 'Georgian', 'Armenian', 'Bengali', 'Tamil', 'Telugu'].map(
    sans,
  ),
  ...['Gujarati', 'Gurmukhi', 'Kannada', 'Malayalam', 'Oriya', 'Sinhala', 'Khmer', 'Lao', 'Myanmar'].map(sans),
  ...['Syriac', 'Thaana', 'Cherokee'].map(sans),
  'Noto Serif Tibetan Variable',
  'Noto Sans Tifinagh',
  'Noto Sans NKo',
  'Noto Sans Mongolian',
];
const pictures = ['Noto Sans Whole', sans('Symbols'), 'Noto Sans Symbols 2', 'Noto Emoji Variable'];
const [simplified, traditional, japanese, korean] = ['SC', 'TC', 'JP', 'KR'].map(sans) as [
  string,
  string,
  string,
  string,
];

// Characters of frequent names and of institutions that are written so in Taiwan and Hong Kong alone.
const onlyTraditional =
  /[陳張劉吳趙孫馬鄭謝許羅葉蘇蔣蕭鄧馮盧鍾譚鄒陸韋龍萬錢湯賴龔賀顏倫偉華國學會協灣臺東區麗嫻鳳鳴楊黃]/u;

const han = (text: string): ReadonlyArray<string> => {
  if (/\p{Script=Hangul}/u.test(text)) return [korean, japanese, simplified, traditional];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [japanese, simplified, traditional, korean];
  return onlyTraditional.test(text)
    ? [traditional, simplified, japanese, korean]
    : [simplified, traditional, japanese, korean];
};

/** Joiners, marks of direction and the like: every script's font says that it has them, none needs to be loaded for them. */
export const isUnseen = (character: string): boolean => /^\p{Default_Ignorable_Code_Point}$/u.test(character);

const quoted = (families: ReadonlyArray<string>): string => families.map((family) => `'${family}'`).join(', ');

/**
 * The fonts for a text, all of them the program's own: Han characters take the shape of the language that kana, Hangul or
 * traditional characters beside them give away. `lastResort` draws what no other font holds as an empty box.
 */
export const fontStackFor = (text: string, lastResort: 'Last Resort' | 'Last Resort Wide' = 'Last Resort'): string =>
  quoted([...alphabets, ...han(text), ...pictures, lastResort]);

/** The fonts that nearly always do: as above, with the first of the four fonts for Han characters only. */
export const usualStackFor = (text: string, lastResort: 'Last Resort' | 'Last Resort Wide' = 'Last Resort'): string =>
  quoted([...alphabets, ...han(text).slice(0, 1), ...pictures, lastResort]);
