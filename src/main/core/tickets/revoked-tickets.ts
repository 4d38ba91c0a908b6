import type { Database } from 'better-sqlite3';
import { ticketMark } from './ticket-mark.ts';

/** Which tickets were revoked, here or at another station. */
export type RevokedTickets = {
  readonly isRevoked: (code: string) => boolean;
  /** Whom a revoked ticket belonged to; null for a ticket that was not revoked. */
  readonly ownerOf: (code: string) => string | null;
};

/** The revoked tickets of a database; a fact counts from the moment that it stands there. */
export const prepareRevokedTickets = (db: Database): RevokedTickets => {
  const found = (table: 'log' | 'heard') =>
    db
      .prepare<[string], string>(
        `SELECT coalesce(attendee_id, '') FROM ${table} WHERE kind = 'revoke' AND json_extract(payload, '$.ticket') = ?`,
      )
      .pluck();
  const [here, elsewhere] = [found('log'), found('heard')];
  const ownerOf = (code: string): string | null => {
    const mark = ticketMark(code);
    return here.get(mark) ?? elsewhere.get(mark) ?? null;
  };
  return { ownerOf, isRevoked: (code) => ownerOf(code) !== null };
};
