import { sql, type Kysely } from 'kysely';
import type { Newest } from '#shared/contract/fleet/feed.ts';
import type { Tables } from '../tables.ts';

type Row = {
  readonly facts: number;
  readonly attendees: number;
  readonly assignment: number;
  readonly event: string | null;
};

/** Asks a list for its newest numbers; the event's version stands beside its description, which may be long. */
export const newestQuery =
  (db: Kysely<Tables>): (() => Promise<Newest>) =>
  async () => {
    const { rows } = await sql<Row>`
      SELECT coalesce((SELECT max(number) FROM entry), 0) AS facts,
             (SELECT last FROM counter WHERE name = 'attendee') AS attendees,
             coalesce((SELECT CAST(sum(assignment) AS BIGINT) FROM station), 0) AS assignment,
             (SELECT value FROM value WHERE key = 'event-version') AS event`.execute(db);
    const [row] = rows;
    if (row === undefined) throw new Error('a list without numbers');
    return { facts: row.facts, attendees: row.attendees, assignment: row.assignment, event: Number(row.event ?? 0) };
  };
