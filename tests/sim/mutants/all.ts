import { feedMutants } from './feed-mutants.ts';
import { listMutants } from './list-mutants.ts';
import type { Mutant } from './mutant.ts';
import { stationMutants } from './station-mutants.ts';

/** Every planted bug. */
export const mutants: ReadonlyArray<Mutant> = [...listMutants, ...stationMutants, ...feedMutants];
