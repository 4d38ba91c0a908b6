import type { Twists } from '../twists.ts';

/** A planted bug, which the simulation must find. */
export type Mutant = { readonly name: string; readonly twists: Twists };
