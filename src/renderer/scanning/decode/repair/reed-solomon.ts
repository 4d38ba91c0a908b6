import { divide, evaluate, multiply, power } from './galois.ts';

/** A block put right, with the number of codewords that were wrong at places which nobody had named. */
export type Corrected = { readonly block: Uint8Array; readonly errors: number };

const syndromesOf = (block: Uint8Array, checks: number): Uint8Array => {
  const backwards = block.toReversed();
  return Uint8Array.from({ length: checks }, (_, index) => evaluate(backwards, power(index)));
};

const locatorOfErasures = (positions: ReadonlyArray<number>, checks: number, length: number): Uint8Array => {
  const locator = new Uint8Array(checks + 1);
  locator[0] = 1;
  for (const position of positions) {
    const root = power(length - 1 - position);
    for (let degree = checks; degree > 0; degree -= 1) locator[degree]! ^= multiply(locator[degree - 1]!, root);
  }
  return locator;
};

// Berlekamp-Massey, begun with the places that are known to be bad (Blahut, Theory and Practice of Error Control Codes, 9.2).
const extendLocator = (
  erasures: Uint8Array,
  erased: number,
  syndromes: Uint8Array,
): { locator: Uint8Array; degree: number } => {
  const checks = syndromes.length;
  let locator = erasures;
  let previous = erasures;
  let degree = erased;
  for (let step = erased; step < checks; step += 1) {
    let discrepancy = 0;
    for (let at = 0; at <= step; at += 1) discrepancy ^= multiply(locator[at]!, syndromes[step - at]!);
    const shifted = new Uint8Array(checks + 1);
    shifted.set(previous.subarray(0, checks), 1);
    previous = shifted;
    if (discrepancy === 0) continue;
    const next = locator.map((value, at) => value ^ multiply(discrepancy, shifted[at]!));
    if (2 * degree <= step + erased) {
      degree = step + 1 + erased - degree;
      previous = locator.map((value) => divide(value, discrepancy));
    }
    locator = next;
  }
  return { locator, degree };
};

/**
 * Corrects a block whose last `checks` codewords are Reed-Solomon check codewords, where those at `erasures` may be anything.
 * Undefined when there are more faults than the checks can place: each erasure costs one check, each other error two.
 */
export const correct = (block: Uint8Array, checks: number, erasures: ReadonlyArray<number>): Corrected | undefined => {
  if (erasures.length > checks) return undefined;
  const syndromes = syndromesOf(block, checks);
  if (syndromes.every((value) => value === 0)) return { block, errors: 0 };
  const { locator, degree } = extendLocator(
    locatorOfErasures(erasures, checks, block.length),
    erasures.length,
    syndromes,
  );
  const errors = degree - erasures.length;
  if (errors < 0 || 2 * errors + erasures.length > checks) return undefined;
  const evaluator = new Uint8Array(checks);
  for (let at = 0; at < checks; at += 1) {
    for (let of = 0; of <= at; of += 1) evaluator[at]! ^= multiply(locator[of]!, syndromes[at - of]!);
  }
  // In a field of characteristic 2 only the odd terms of a derivative remain.
  const derivative = Uint8Array.from({ length: checks }, (_, at) => (at % 2 === 0 ? locator[at + 1]! : 0));
  const corrected = block.slice();
  let roots = 0;
  for (let position = 0; position < block.length; position += 1) {
    const exponent = block.length - 1 - position;
    const inverse = power(-exponent);
    if (evaluate(locator, inverse) !== 0) continue;
    const slope = evaluate(derivative, inverse);
    if (slope === 0) return undefined;
    roots += 1;
    corrected[position]! ^= multiply(power(exponent), divide(evaluate(evaluator, inverse), slope));
  }
  if (roots !== degree || syndromesOf(corrected, checks).some((value) => value !== 0)) return undefined;
  return { block: corrected, errors };
};
