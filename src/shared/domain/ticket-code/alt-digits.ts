const fourDigits = /^(?:0\d{3}){4,}$/u;
const variable = /^(?:1[0-2]\d|[3-9]\d){4,}$/u;
const printable = (code: number): boolean => code >= 32 && code < 127;

const written = (text: string, groups: RegExp): string | null => {
  const values = (text.match(groups) ?? []).map(Number);
  return values.every(printable) ? String.fromCharCode(...values) : null;
};

/** The text that Alt + numpad digits stand for (`0065 0066` or `65 66`, without the space, at least four characters); null when the digits stand for none. */
export const fromAltDigits = (text: string): string | null => {
  if (fourDigits.test(text)) return written(text, /\d{4}/gu);
  // Two digits never start with 1 and three always do, so the groups part in one way only.
  return variable.test(text) ? written(text, /1\d\d|\d\d/gu) : null;
};
