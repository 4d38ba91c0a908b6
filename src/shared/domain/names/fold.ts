import { transcribed } from './transcription.ts';

// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of other scripts carry vowels and stay. Apostrophes join what they part.
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640'’ʼ]/gu;
const latin = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
};
const arabic = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا' };
const letters: ReadonlyMap<string, string> = new Map([...Object.entries(latin), ...Object.entries(arabic)]);
const otherLetters = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
const withE: ReadonlyMap<string, string> = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }));
const umlauts = /[äöüøå]/gu;
const separators = /[^\p{L}\p{N}\p{M}]+/u;
// Most texts are plain ASCII, for which Unicode classes cost several times as much.
const asciiWords = /[a-z0-9]+/gu;
const ascii = /^[\x20-\x7e]*$/u;

/** A text as it is compared: small letters, without marks, ligatures and compatibility forms, in its own script. */
export const fold = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase().replaceAll("'", '');
  const bare = text.normalize('NFKD').toLowerCase().replace(marks, '');
  return bare.replace(otherLetters, (letter) => letters.get(letter) ?? letter).normalize('NFC');
};

const foldWithE = (text: string): string =>
  fold(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(umlauts, (letter) => withE.get(letter) ?? letter),
  );

const split = (folded: string): ReadonlyArray<string> =>
  ascii.test(folded) ? (folded.match(asciiWords) ?? []) : folded.split(separators).filter((word) => word !== '');

/** The folded words of a text, in order; what is neither letter nor digit separates them. */
export const foldedWords = (text: string): ReadonlyArray<string> => split(fold(text));

/** Each word of a text in every way in which it may be typed: as `fold` gives it (first), with the e of umlauts, in Latin letters. */
export const spellings = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const words = foldedWords(text);
  if (ascii.test(text)) return words.map((word) => [word]);
  const withVowels = split(foldWithE(text));
  return words.map((word, n) =>
    [...new Set([word, withVowels[n] ?? word, transcribed(word)])].filter((form) => form !== ''),
  );
};
