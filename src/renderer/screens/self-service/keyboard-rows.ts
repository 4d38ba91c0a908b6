/** The scripts that a name can be typed in at a machine. */
export const scripts = ['latin', 'cyrillic', 'arabic'] as const;
export type Script = (typeof scripts)[number];

const digits = '1234567890';
const forAddresses = '@.-_';

const rows = {
  // The forgiving search makes other accents needless.
  qwertz: ['qwertzuiopü', 'asdfghjklöä', `yxcvbnmß${forAddresses}`],
  qwerty: ['qwertyuiop', 'asdfghjkl', `zxcvbnm${forAddresses}`],
  // Russian and Ukrainian together.
  cyrillic: ['йцукенгшщзхїъ', 'фівыапролджэє', 'ячсмитьбюґё-'],
  arabic: ['ضصثقفغعهخحجد', 'شسيبلاتنمكطئ', 'ذءؤرىةوزظأإآ'],
} as const;

/** What stands on each key, row by row from left to right as on the keyboards of the language. */
export const keyboardRows = (script: Script, language: string): ReadonlyArray<ReadonlyArray<string>> => {
  const letters = script === 'latin' ? rows[language.startsWith('de') ? 'qwertz' : 'qwerty'] : rows[script];
  return [digits, ...letters].map((row) => [...row]);
};

/** The script that somebody who reads this language most likely types first. */
export const firstScript = (language: string): Script => (language.startsWith('ar') ? 'arabic' : 'latin');
