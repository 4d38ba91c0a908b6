import type { Database } from 'better-sqlite3';
import { assertNever } from '#shared/assert-never.ts';
import type { TicketHolders } from '#shared/contract/requests/tickets.ts';

/** Whom tickets are for, by id, and who was given one. */
export type Holders = {
  readonly idsOf: (holders: TicketHolders) => ReadonlyArray<string>;
  /** Inside the caller's transaction. */
  readonly given: (attendeeId: string, at: number) => void;
};

const expected = "SELECT id FROM attendee WHERE registration <> 'cancelled'";
// Alphabetical, as envelopes are sorted.
const sorted = 'ORDER BY coalesce(family_name, name) COLLATE NOCASE, name, key';

/** The holders of a database. */
export const prepareHolders = (db: Database): Holders => {
  const all = db.prepare<[], string>(`${expected} ${sorted}`).pluck();
  const without = db
    .prepare<[], string>(`${expected} AND id NOT IN (SELECT attendee_id FROM ticket_given) ${sorted}`)
    .pluck();
  const ofCategory = db.prepare<[string], string>(`${expected} AND category = ? ${sorted}`).pluck();
  const one = db.prepare<[string], string>(`${expected} AND id = ?`).pluck();
  const give = db.prepare<[string, number]>(
    'INSERT INTO ticket_given (attendee_id, at) VALUES (?, ?) ON CONFLICT (attendee_id) DO UPDATE SET at = excluded.at',
  );
  return {
    idsOf: (holders) => {
      switch (holders.kind) {
        case 'all':
          return all.all();
        case 'without':
          return without.all();
        case 'category':
          return ofCategory.all(holders.category);
        case 'person':
          return one.all(holders.attendeeId);
        default:
          return assertNever(holders);
      }
    },
    given: (attendeeId, at) => void give.run(attendeeId, at),
  };
};
