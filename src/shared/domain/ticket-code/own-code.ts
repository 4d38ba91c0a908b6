/** Without Y, Z (they swap between German and US keyboards), hyphen (moves) and I, L, O (look like 1 and 0); capitals give the smaller QR. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTUVWX';
const length = 26;
const own = new RegExp(`^[${codeAlphabet}]{${length}}$`, 'u');

/** A ticket code of 128 random bits, 26 characters that survive every keyboard; `randomBytes` must be unpredictable. */
export const makeTicketCode = (randomBytes: (count: number) => Uint8Array): string => {
  let rest = randomBytes(16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let digit = 0; digit < length; digit += 1) {
    code = (codeAlphabet[Number(rest % 31n)] ?? '') + code;
    rest /= 31n;
  }
  return code;
};

/** Whether the text has the form of our own ticket codes. */
export const isTicketCode = (text: string): boolean => own.test(text);

/** The own code that a person meant who typed small letters, O for 0, I or L for 1; null when it is none even so. */
export const meantTicketCode = (text: string): string | null => {
  const meant = text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1').replaceAll('-', '');
  return isTicketCode(meant) ? meant : null;
};
