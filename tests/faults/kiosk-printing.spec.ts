import { expect, test } from 'vitest';
import { breakPrinting } from '#scripts/faults/print/break-printing.ts';

const jobs = 120;

test('a kiosk that is killed while printers misbehave prints no badge twice, forgets none, and claims none', async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const { kills, unknown, ...count } = await breakPrinting({ jobs, seed, tell: () => undefined });
  expect({ seed, ...count }).toEqual({ seed, jobs, twice: 0, forgotten: 0, falselyPrinted: 0 });
  expect(kills).toBe(3);
  expect(unknown).toBeLessThan(jobs);
}, 180_000);
