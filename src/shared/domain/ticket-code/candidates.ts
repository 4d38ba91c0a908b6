import { assertNever } from '../../assert-never.ts';
import { fromAltDigits } from './alt-digits.ts';
import { clean, withoutScannerPrefixes, withoutSpaces } from './clean.ts';
import { codeInUrl } from './code-in-url.ts';
import type { CodeReading } from './code-reading.ts';
import { germanKeysAsUs, usKeysAsGerman } from './keyboard-layouts.ts';
import { meantTicketCode } from './own-code.ts';

/** The longest ticket code in characters (UTF-16 units); anything longer is no ticket. */
export const longestCode = 512;
// The longest QR code holds 7,089 characters; a longer text is not worth the time to clean it.
const longestReading = 8_192;

/** What a reading may mean: the ticket codes to look up, best first, or why there is none. */
export type Interpretation =
  | { readonly ok: true; readonly candidates: ReadonlyArray<string> }
  | { readonly ok: false; readonly code: 'empty' | 'tooLong' };

const writings = (reading: CodeReading): ReadonlyArray<string> => {
  switch (reading.kind) {
    case 'camera':
      return [reading.text];
    case 'keys': {
      const us = reading.usKeys ?? germanKeysAsUs(reading.typed);
      return [reading.typed, us, usKeysAsGerman(us)];
    }
    case 'typed':
      return [reading.text, germanKeysAsUs(reading.text), usKeysAsGerman(reading.text)];
    default:
      return assertNever(reading);
  }
};

/** From what was delivered to the bare code, step by step; the barest is the likeliest. */
const barest = (written: string): ReadonlyArray<string> => {
  const cleaned = clean(written);
  const text = withoutScannerPrefixes(cleaned);
  const code = clean(codeInUrl(text) ?? text);
  return [code, withoutSpaces(code), text, cleaned];
};

const swapCase = (text: string): string =>
  [...text].map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())).join('');

const unique = (codes: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(codes)].filter((code) => code !== '' && code.length <= longestCode);

/** Reads any text without ever throwing; at most 30 candidates, none empty, none longer than `longestCode`, none twice. */
export const interpretReading = (reading: CodeReading): Interpretation => {
  const written = writings(reading);
  if (written.some((text) => text.length > longestReading)) return { ok: false, code: 'tooLong' };
  const forms = written.map(barest);
  const bare = unique(forms.map(([code = '']) => withoutSpaces(code)));
  const candidates = unique([
    ...forms.flat(),
    ...bare.map((code) => meantTicketCode(code) ?? ''),
    ...bare.map((code) => fromAltDigits(code) ?? ''),
    ...bare.flatMap((code) => [code.toUpperCase(), code.toLowerCase()]),
    ...bare.map(swapCase),
  ]);
  if (candidates.length > 0) return { ok: true, candidates };
  return { ok: false, code: forms.flat().some((code) => code !== '') ? 'tooLong' : 'empty' };
};

/** The ticket codes that a reading may mean, best first; empty when it holds no code or is too long to be one. */
export const candidates = (reading: CodeReading): ReadonlyArray<string> => {
  const meaning = interpretReading(reading);
  return meaning.ok ? meaning.candidates : [];
};
