const families = {
  latin: 'Noto Sans Variable',
  arabic: 'Noto Sans Arabic Variable',
  hebrew: 'Noto Sans Hebrew Variable',
  thai: 'Noto Sans Thai Variable',
  devanagari: 'Noto Sans Devanagari Variable',
  ethiopic: 'Noto Sans Ethiopic Variable',
  georgian: 'Noto Sans Georgian Variable',
  armenian: 'Noto Sans Armenian Variable',
  chinese: 'Noto Sans SC Variable',
  japanese: 'Noto Sans JP Variable',
  korean: 'Noto Sans KR Variable',
} as const;

/** The font families that ship with the kiosk. */
export const bundledFamilies: ReadonlySet<string> = new Set(Object.values(families));

const { chinese, japanese, korean, ...others } = families;
const stack = (...han: ReadonlyArray<string>): string =>
  [...Object.values(others), ...han].map((family) => `'${family}'`).join(', ');

/** The font stack for a text: Han characters take the shape of the language that kana or Hangul beside them give away. */
export const fontStackFor = (text: string): string => {
  if (/\p{Script=Hangul}/u.test(text)) return stack(korean, japanese, chinese);
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? stack(japanese, chinese, korean)
    : stack(chinese, japanese, korean);
};
