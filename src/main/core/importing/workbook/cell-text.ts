/** How the number of a cell is shown: as a number, with leading zeros to so many digits, or as a moment. */
export type NumberStyle =
  | { readonly kind: 'number' }
  | { readonly kind: 'zeros'; readonly digits: number }
  | { readonly kind: 'moment' };

const plain: NumberStyle = { kind: 'number' };
const moment: NumberStyle = { kind: 'moment' };

const builtInMoment = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The style behind a number format: `code` is the workbook's own, null for a built-in one. */
export const numberStyle = (id: number, code: string | null): NumberStyle => {
  if (code === null) return builtInMoment(id) ? moment : plain;
  if (/^0+$/u.test(code)) return { kind: 'zeros', digits: code.length };
  // Without texts, colours and currencies, letters of a date or a time are what is left.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').split(';')[0] ?? '';
  return /[ymdhs]/iu.test(bare) && !/general|standard/iu.test(bare) ? moment : plain;
};

const dayMs = 86_400_000;
// Excel counts from 1900 with a leap day that never was, or from 1904.
const epoch = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Days since the workbook's epoch as a date, a time of day, or both; null for a number that is no moment. */
const momentText = (days: number, since1904: boolean): string | null => {
  if (!(days >= 0 && days < 2_958_466)) return null;
  const iso = new Date(epoch[since1904 ? 1904 : 1900] + Math.round((days * dayMs) / 1_000) * 1_000).toISOString();
  const date = iso.slice(0, 10);
  const time = iso.slice(11, 19).replace(/:00$/u, '');
  if (days < 1) return time;
  return Number.isInteger(days) ? date : `${date} ${time}`;
};

/** The text of a number as somebody reads it in the sheet: dates as dates, codes with their zeros, no exponents. */
export const numberText = (raw: string, style: NumberStyle, since1904: boolean): string => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (style.kind === 'moment') return momentText(value, since1904) ?? raw;
  // Spreadsheets keep fifteen digits; the rest is rounding.
  const whole = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
  return style.kind === 'zeros' ? whole.padStart(style.digits, '0') : whole;
};
