import { sql as list } from './0001-list.ts';
import { sql as fleet } from './0002-fleet.ts';
import { sql as marks } from './0003-marks.ts';

/** Every layout of the list's database in order; the place in this list plus one is its `user_version`. */
export const migrations: ReadonlyArray<string> = [list, fleet, marks];
