import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const file = path.join(import.meta.dirname, '../../tests/sim/regressions.json');
const seedsSchema = z.array(z.int().min(0));

/** Seeds whose schedules once broke a promise; they run first each time. */
export const readRegressions = (): ReadonlyArray<number> => seedsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Keeps further seeds. */
export const addRegressions = (seeds: ReadonlyArray<number>): void => {
  const all = [...new Set([...readRegressions(), ...seeds])];
  writeFileSync(file, `${JSON.stringify(all)}\n`);
};
