// `KeyboardEvent.code` names keys by their place on a US keyboard, whatever is printed on them.
const letterKeys = (letters: string): ReadonlyArray<string> => [...letters].map((letter) => `Key${letter}`);
const codes: ReadonlyArray<string> = [
  'Backquote',
  ...[...'1234567890'].map((digit) => `Digit${digit}`),
  'Minus',
  'Equal',
  ...letterKeys('QWERTYUIOP'),
  'BracketLeft',
  'BracketRight',
  'Backslash',
  ...letterKeys('ASDFGHJKL'),
  'Semicolon',
  'Quote',
  ...letterKeys('ZXCVBNM'),
  'Comma',
  'Period',
  'Slash',
];
// What each of these keys writes, in the same order: first all without shift, then all with it.
const us = '`1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const german = '^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-°!"§$%&/()=?`QWERTZUIOPÜ*\'ASDFGHJKLÖÄYXCVBNM;:_';

const numpad: ReadonlyMap<string, string> = new Map([
  ...[...'0123456789'].map((digit) => [`Numpad${digit}`, digit] as const),
  ['NumpadDecimal', '.'],
  ['NumpadAdd', '+'],
  ['NumpadSubtract', '-'],
  ['NumpadMultiply', '*'],
  ['NumpadDivide', '/'],
]);

const mapping = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((character, key) => [character, to[key] ?? character]));
const toUs = mapping(german, us);
const toGerman = mapping(us, german);

const retype = (text: string, map: ReadonlyMap<string, string>): string =>
  [...text].map((character) => map.get(character) ?? character).join('');

/** What a US keyboard would have written with the keys that wrote this text on a German one. */
export const germanKeysAsUs = (text: string): string => retype(text, toUs);

/** What a German keyboard would have written with the keys that wrote this text on a US one. */
export const usKeysAsGerman = (text: string): string => retype(text, toGerman);

/** The character that a US keyboard writes with this physical key (`KeyboardEvent.code`); null for a key that writes none. */
export const usCharacter = (code: string, shift: boolean): string | null => {
  if (code === 'Space') return ' ';
  const key = codes.indexOf(code);
  return key < 0 ? (numpad.get(code) ?? null) : (us[key + (shift ? codes.length : 0)] ?? null);
};
