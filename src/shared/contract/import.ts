import { z } from 'zod';
import type { Attendee } from '../domain/attendee.ts';
import { answer, nothing } from './answer.ts';
import type { Outcome } from './ipc.ts';

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
  | 'damaged'
  | 'encrypted'
  /** A spreadsheet of another program, or of an Excel before 2007. */
  | 'other-spreadsheet'
  | 'empty'
  | 'too-large'
  | 'no-name-column'
  | 'cancelled'
  | 'busy'
  | 'disk-full';

/** Where a list came from: a text, or one of the sheets of a workbook. */
export type ImportedFrom =
  | { readonly kind: 'text'; readonly encoding: string; readonly delimiter: string }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly sheets: readonly string[] };

/** A field of an attendee that a list can say something about. */
export type ListedField = Exclude<keyof Attendee, 'id'> | 'code';

/** What would change about somebody, or what would not because it was changed at the door; texts as a person reads them. */
export type PersonDifference = {
  readonly name: string;
  readonly fields: readonly { readonly field: ListedField; readonly before: string; readonly after: string }[];
};

/** What to do with people who came with an earlier list of this kind and are missing in this one. */
export const goneChoices = ['keep', 'cancel'] as const;
export type GoneChoice = (typeof goneChoices)[number];

/** What an import would do, before it does anything. Of long lists only the first are shown. */
export type ImportPreview = {
  readonly importId: string;
  readonly from: ImportedFrom;
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
  /** How many people keep what was changed at the door although the list says something else. */
  readonly kept: number;
  readonly keptPeople: readonly PersonDifference[];
  /** Who came with an earlier list of this kind, was not here yet, and is missing now. */
  readonly gone: number;
  readonly gonePeople: readonly { readonly name: string; readonly organisation: string }[];
  readonly changes: readonly PersonDifference[];
  readonly badCount: number;
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
  /** How many were marked as cancelled because the list does not name them any more. */
  readonly cancelled: number;
  readonly rejected: readonly BadRow[];
};

/** The import that can still be undone: until the next one. */
export type LastImport = { readonly at: number; readonly imported: number; readonly changed: number };

/** What an undo did: how many are gone again, are as before, and stay because something happened to them since. */
export type ImportUndone = { readonly removed: number; readonly restored: number; readonly stayed: number };

const columnsAndSheet = { mapping: columnMappingSchema.nullable(), sheet: z.string().max(100).nullish() };
const importKey = z.string().min(1).max(100);
/** Characters of a table from the clipboard that are read at most. */
export const longestPasted = 20_000_000;

/** What a page may ask about guest lists; all of it needs the right to import. */
export const importRequests = {
  /** `sheet`: one that an earlier preview named; without it the sheet that holds the list. */
  'import.preview': {
    input: z.object({ path: z.string().min(1).max(4_096), ...columnsAndSheet }),
    output: answer<Outcome<ImportPreview, ImportTrouble | 'locked'>>(),
  },
  /** A table from the clipboard. */
  /** The text in the clipboard, for whoever has no keys to paste with; null where nobody may import, or there is none. */
  'import.clipboard': { input: nothing, output: answer<string | null>() },
  'import.paste': {
    input: z.object({ text: z.string().max(longestPasted), mapping: columnMappingSchema.nullable() }),
    output: answer<Outcome<ImportPreview, ImportTrouble | 'locked'>>(),
  },
  'import.apply': {
    input: z.object({
      importId: importKey,
      onBadRows: z.enum(['skip', 'refuse']),
      gone: z.enum(goneChoices).optional(),
    }),
    output: answer<Outcome<ImportResult, ImportTrouble | 'locked' | 'bad-rows'>>(),
  },
  'import.cancel': { input: z.object({ importId: importKey }), output: answer<null>() },
  /** Null when there is nothing to undo. */
  'import.last': { input: nothing, output: answer<LastImport | null>() },
  /** Takes back the last import, except for whom something happened since. */
  'import.undo': {
    input: nothing,
    output: answer<Outcome<ImportUndone, 'nothing' | 'busy' | 'disk-full' | 'locked'>>(),
  },
} as const;
