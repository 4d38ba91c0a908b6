import { sql as station } from './0001-station.ts';
import { sql as fewerPages } from './0002-fewer-pages.ts';
import { sql as printJobs } from './0003-print-jobs.ts';
import { sql as fleet } from './0004-fleet.ts';
import { sql as tickets } from './0005-tickets.ts';
import { sql as imports } from './0006-imports.ts';
import { sql as bookings } from './0007-bookings.ts';

/** Every migration, oldest first; the n-th leads to user_version n. */
export const migrations: ReadonlyArray<string> = [station, fewerPages, printJobs, fleet, tickets, imports, bookings];
