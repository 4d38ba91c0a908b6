import { z } from 'zod';

/** What a column of an organiser's table can mean. */
export const importFields = [
  'name',
  'givenName',
  'familyName',
  'title',
  'organisation',
  'email',
  'category',
  'role',
  'language',
  'registration',
  'bookings',
  'marks',
  'code',
] as const;
export type ImportField = (typeof importFields)[number];

/** Column index → meaning; columns left out are ignored. */
export const columnMappingSchema = z.record(z.string().regex(/^\d{1,3}$/), z.enum(importFields));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Why a row cannot be taken; the screens translate it. */
export type RowCause =
  | 'name-missing'
  | 'code-twice'
  | 'code-taken'
  | 'too-long'
  | 'too-many-columns'
  | 'unreadable'
  | 'unknown-registration'
  | 'unknown-booking';

/** `line` is the line in the file, from 1, headers included. `value` is the offending cell, shortened. */
export type BadRow = { readonly line: number; readonly cause: RowCause; readonly value: string };

/** Why a file cannot be read at all. */
export type ImportTrouble =
  | 'not-found'
  | 'not-a-table'
  | 'binary'
  | 'empty'
  | 'too-large'
  | 'no-name-column'
  | 'cancelled'
  | 'busy'
  | 'disk-full';

/** What an import would do, before it does anything. */
export type ImportPreview = {
  readonly importId: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: ImportField | null;
    readonly sample: readonly string[];
  }[];
  readonly rows: number;
  readonly good: number;
  /** How many of the good rows are new, change somebody, or say what is known already. */
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly badCount: number;
  /** The first 200 of them. */
  readonly bad: readonly BadRow[];
};

export type ImportProgress = {
  readonly importId: string;
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly done: number;
  readonly of: number;
};

export type ImportResult = {
  readonly imported: number;
  readonly changed: number;
  readonly rejected: readonly BadRow[];
};
