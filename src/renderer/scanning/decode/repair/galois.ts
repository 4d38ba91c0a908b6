// GF(256) as QR codes use it: modulo x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, Annex A).
const powers = new Uint8Array(512);
const logarithms = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  powers[exponent] = value;
  powers[exponent + 255] = value;
  logarithms[value] = exponent;
  value = (value << 1) ^ (value >= 128 ? 0x11d : 0);
}

/** The generator of the field to this power, which may be negative. */
export const power = (exponent: number): number => powers[((exponent % 255) + 255) % 255]!;

/** The product of two elements. */
export const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : powers[logarithms[a]! + logarithms[b]!]!;

/** The quotient of two elements; the divisor must not be 0. */
export const divide = (a: number, b: number): number => (a === 0 ? 0 : powers[logarithms[a]! + 255 - logarithms[b]!]!);

/** The value of a polynomial, lowest coefficient first. */
export const evaluate = (polynomial: Uint8Array, at: number): number => {
  let value = 0;
  for (let degree = polynomial.length - 1; degree >= 0; degree -= 1) value = multiply(value, at) ^ polynomial[degree]!;
  return value;
};
