// Controls, soft hyphen, zero-width and bidi marks, byte order mark, halves of surrogate pairs: never part of a code, invisible where a person compares.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
// A scanner that reports the symbology puts `]Q1` in front (AIM), one that reports the character set `\000026` (ECI) anywhere.
const symbology = /^\][A-Za-z][0-9A-Za-z]/u;
const characterSet = /\\\d{6}/gu;

/** The text without invisible characters, in NFC, trimmed; never longer than three times the input. */
export const clean = (text: string): string => text.replace(invisible, '').normalize('NFC').trim();

/** The cleaned text without the prefixes that scanners add about symbology and character set. */
export const withoutScannerPrefixes = (text: string): string =>
  text.replace(symbology, '').replace(characterSet, '').replaceAll('\\\\', '\\').trim();

/** The text without any white space, as printed codes are often grouped for reading. */
export const withoutSpaces = (text: string): string => text.replaceAll(/\s+/gu, '');
