import { codeAlphabet, toBase31 } from './base31.ts';

const length = 26;
const own = new RegExp(`^[${codeAlphabet}]{${length}}$`, 'u');

/** A ticket code of 128 random bits, 26 characters that survive every keyboard; `randomBytes` must be unpredictable. */
export const makeTicketCode = (randomBytes: (count: number) => Uint8Array): string => toBase31(randomBytes(16));

/** Whether the text has the form of our own ticket codes. */
export const isTicketCode = (text: string): boolean => own.test(text);

/** The own code that a person meant who typed small letters, O for 0, I or L for 1; null when it is none even so. */
export const meantTicketCode = (text: string): string | null => {
  const meant = text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1').replaceAll('-', '');
  return isTicketCode(meant) ? meant : null;
};
