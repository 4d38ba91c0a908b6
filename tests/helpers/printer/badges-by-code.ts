import { readCode } from './read-code.ts';
import type { SimulatedPrinter } from './simulated-printer.ts';

/** How often each badge came out whole, by the code on it. */
export const badgesByCode = (printer: SimulatedPrinter): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { image } of printer.badges) {
    const code = readCode(image);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
};
