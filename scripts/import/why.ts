import type { ImportTrouble, RowCause } from '#shared/contract/import.ts';

/** Why a row is not taken, in plain words. */
export const whyRow: Readonly<Record<RowCause, string>> = {
  'name-missing': 'no name',
  'code-twice': 'the ticket code stands in the list twice',
  'code-taken': 'the ticket code belongs to somebody else',
  'too-long': 'a text is too long',
  'too-many-columns': 'more columns than the headers name',
  unreadable: 'cannot be read',
  'unknown-registration': 'the status is not understood',
  'unknown-booking': 'the event has no such workshop',
};

/** Why a file is not taken, in plain words. */
export const whyFile: Readonly<Record<ImportTrouble | 'bad-rows', string>> = {
  'not-found': 'There is no such file.',
  'not-a-table': 'This is not a table.',
  binary: 'This is neither a text nor a spreadsheet.',
  damaged: 'The file is damaged.',
  encrypted: 'The file is protected with a password.',
  'other-spreadsheet': 'Please save this spreadsheet as XLSX or CSV first.',
  empty: 'There is nobody in this list.',
  'too-large': 'The file is too large for a guest list.',
  'no-name-column': 'No column holds names.',
  cancelled: 'Cancelled.',
  busy: 'Another list is being taken over.',
  'disk-full': 'The disk is full.',
  'bad-rows': 'Some rows cannot be taken.',
};
