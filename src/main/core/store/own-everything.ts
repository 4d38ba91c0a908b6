import type { Database } from 'better-sqlite3';

/** Notes everybody on the list, and who was taken off it, as changed here, so that a list that knows nothing yet is told everything. Belongs inside one transaction. */
export const ownEverything = (db: Database): void => {
  const highest = db
    .prepare<[], number>(
      `SELECT max(coalesce((SELECT max(own_change) FROM attendee WHERE own_change IS NOT NULL), 0),
                  coalesce((SELECT max(own_change) FROM attendee_gone WHERE own_change IS NOT NULL), 0))`,
    )
    .pluck();
  const first = highest.get() ?? 0;
  db.prepare<[number]>('UPDATE attendee SET own_change = ? + key').run(first);
  const next = highest.get() ?? 0;
  const gone = db.prepare<[], string>('SELECT id FROM attendee_gone ORDER BY own_change, id').pluck().all();
  const own = db.prepare<[number, string]>('UPDATE attendee_gone SET own_change = ? WHERE id = ?');
  for (const [index, id] of gone.entries()) own.run(next + index + 1, id);
};
