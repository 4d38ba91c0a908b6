/** Without Y, Z (they swap between German and US keyboards), hyphen (moves) and I, L, O (look like 1 and 0); capitals give the smaller QR. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTUVWX';

const base = BigInt(codeAlphabet.length);
const bitsPerCharacter = Math.log2(codeAlphabet.length);
const charactersFor = (bytes: number): number => Math.ceil((bytes * 8) / bitsPerCharacter);

/** Bytes as text that survives every keyboard and needs little room in a QR code. */
export const toBase31 = (bytes: Uint8Array): string => {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let at = charactersFor(bytes.length); at > 0; at -= 1) {
    text = (codeAlphabet[Number(rest % base)] ?? '') + text;
    rest /= base;
  }
  return text;
};

/** The bytes that `toBase31` made this text of; null for any other text. */
export const fromBase31 = (text: string): Uint8Array | null => {
  const length = Math.floor((text.length * bitsPerCharacter) / 8);
  if (charactersFor(length) !== text.length) return null;
  let rest = 0n;
  for (const character of text) {
    const digit = codeAlphabet.indexOf(character);
    if (digit < 0) return null;
    rest = rest * base + BigInt(digit);
  }
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(rest % 256n);
    rest /= 256n;
  }
  return rest === 0n ? bytes : null;
};
