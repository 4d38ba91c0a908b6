import type { Tables } from '../tables.ts';

type Copied = { readonly table: Exclude<keyof Tables, 'counter'>; readonly keys: ReadonlyArray<string> };

/** Every table that is copied row by row, each after those that it refers to, with the key that its rows are read by. */
export const copiedTables: ReadonlyArray<Copied> = [
  { table: 'stream', keys: ['number'] },
  { table: 'entry', keys: ['number'] },
  { table: 'placed_again', keys: ['stream', 'seq'] },
  { table: 'quarantine', keys: ['number'] },
  { table: 'attendee', keys: ['id'] },
  { table: 'value', keys: ['key'] },
  { table: 'station', keys: ['id'] },
  { table: 'organiser', keys: ['token_hash'] },
  { table: 'pairing_code', keys: ['code'] },
  { table: 'reservation', keys: ['attendee', 'checkpoint'] },
  { table: 'contradiction', keys: ['station', 'epoch', 'seq'] },
  { table: 'settlement', keys: ['finding'] },
  { table: 'audit', keys: ['number'] },
];
