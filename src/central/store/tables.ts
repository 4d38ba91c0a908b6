import type { ColumnType } from 'kysely';

/** Written once with the row, by the database or by us. */
type Fixed<T> = ColumnType<T, T, never>;

/** The tables of a list as both databases have them; what is JSON is stored as text, what is yes or no as 1 or 0. */
export type Tables = {
  readonly stream: {
    number: number;
    station: string;
    epoch: string;
    name: string;
    highest: number;
    clock_offset: number;
    seen_at: number;
  };
  readonly entry: {
    number: Fixed<number>;
    stream: Fixed<number>;
    seq: Fixed<number>;
    id: Fixed<string>;
    kind: Fixed<string>;
    at: Fixed<number>;
    tick: Fixed<number>;
    payload: Fixed<string>;
    mark: Fixed<string | null>;
  };
  readonly placed_again: { stream: number; seq: number; id: string };
  readonly quarantine: { number: number; cause: string };
  readonly attendee: {
    id: string;
    number: number;
    mark: string;
    tick: number;
    station: string;
    document: string | null;
  };
  readonly counter: { name: 'attendee' | 'entry'; last: number };
  readonly value: { key: string; value: string };
  readonly station: {
    id: string;
    name: string;
    role: 'desk' | 'self-service' | null;
    checkpoint: string | null;
    is_host: number;
    token_hash: string;
    assignment: number;
    paired_at: number;
    revoked_at: number | null;
    heard_at: number | null;
    clock_offset: number | null;
    report: string | null;
  };
  readonly organiser: { token_hash: string; at: number };
  readonly pairing_code: { code: string; expires_at: number };
  readonly reservation: { attendee: string; checkpoint: string; fact: string; station: string; until: number };
  readonly contradiction: { station: string; epoch: string; seq: number; at: number };
  readonly settlement: { finding: string; settled_by: string; note: string; at: number };
  readonly audit: {
    number: ColumnType<number, number | undefined, never>;
    at: number;
    actor: string;
    act: string;
    subject: string;
  };
};
