import type { Database } from 'better-sqlite3';
import { personKey } from '../sync/joining/people-of-list.ts';

type Person = { readonly name: string; readonly organisation: string; readonly email: string | null };

/** Whether nobody but the demo's own people was ever brought into the demo event, so that its database is of no use to anybody. */
export const isUntouchedDemo = (db: Database): boolean =>
  db.prepare<[], number>("SELECT count(*) FROM import WHERE state <> 'undone'").pluck().get() === 1;

/** Whether a database holds nothing but a copy of the guest list that others have: nothing was recorded of anybody here, and everybody stands there too. */
export const isCopyOf = (db: Database, people: ReadonlySet<string>): boolean => {
  if (db.prepare("SELECT 1 FROM log WHERE kind NOT IN ('roster', 'deed') LIMIT 1").get() !== undefined) return false;
  const own = db.prepare<[], Person>('SELECT name, organisation, email FROM attendee');
  for (const person of own.iterate()) if (!people.has(personKey(person))) return false;
  return true;
};
