import type { Database } from 'better-sqlite3';
import type { Newest } from '#shared/contract/fleet/feed.ts';

/** Asks a SQLite list for its newest numbers. */
export const prepareNewest = (db: Database): (() => Newest) => {
  const newest = db.prepare<[], Newest>(
    `SELECT coalesce((SELECT max(number) FROM entry), 0) AS facts,
            (SELECT last FROM attendee_number) AS attendees,
            coalesce((SELECT value ->> 'version' FROM value WHERE key = 'event'), 0) AS event,
            coalesce((SELECT sum(assignment) FROM station), 0) AS assignment`,
  );
  return () => newest.get() ?? { facts: 0, attendees: 0, event: 0, assignment: 0 };
};
