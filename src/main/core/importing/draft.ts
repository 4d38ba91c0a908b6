import type { ColumnMapping, ImportField, RowCause } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { longestCode } from '#shared/domain/ticket-code/candidates.ts';
import { languageFrom, listFrom, registrationFrom, type EventWords } from './cell-values.ts';
import type { TableRow } from './table.ts';

/** What a row says of somebody: only what its columns hold. */
export type Draft = {
  readonly line: number;
  readonly code: string | null;
  readonly says: Partial<Omit<Attendee, 'id'>> & { readonly name: string };
};

/** A row that cannot be taken, with the cell that is to blame. */
export type BadDraft = { readonly cause: RowCause; readonly value: string };

const longest: Readonly<Partial<Record<ImportField, number>>> = {
  email: 254,
  code: longestCode,
  marks: 1_000,
  bookings: 1_000,
};
const usualLongest = 500;
const unreadable = /[^\P{Cc}\t\n\r]|\ufffd/u;

type Cells = Partial<Record<ImportField, string>>;

/** The columns of a list that mean something, in order. */
export type Columns = {
  readonly count: number;
  readonly meanings: ReadonlyArray<readonly [index: number, field: ImportField]>;
};

/** Reads a mapping once for all rows. */
export const columnsOf = (count: number, mapping: ColumnMapping): Columns => ({
  count,
  meanings: Object.entries(mapping).map(([index, field]) => [Number(index), field] as const),
});

const collect = (cells: ReadonlyArray<string>, { meanings }: Columns): Cells => {
  const collected: Cells = {};
  for (const [index, field] of meanings) {
    const cell = (cells[index] ?? '').normalize('NFC').trim();
    const before = collected[field] ?? '';
    collected[field] = before === '' || cell === '' ? before + cell : `${before}; ${cell}`;
  }
  return collected;
};

const nameFrom = ({ title = '', givenName = '', familyName = '', name = '' }: Cells): string => {
  const parts = givenName === '' && familyName === '' ? [title, name] : [title, givenName, familyName];
  const bare = parts.slice(1).join('');
  return bare === ''
    ? ''
    : parts
        .filter((part) => part !== '')
        .join(' ')
        .replaceAll(/\s+/gu, ' ');
};

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** Reads a row by the meaning of its columns. */
export const draftFrom = ({ line, cells }: TableRow, columns: Columns, event: EventWords): Draft | BadDraft => {
  if (cells === null) return { cause: 'unreadable', value: '' };
  const surplus =
    cells.length > columns.count ? cells.slice(columns.count).find((cell) => cell.trim() !== '') : undefined;
  if (surplus !== undefined) return { cause: 'too-many-columns', value: surplus };
  if (unreadable.test(cells.join(''))) {
    const broken = cells.find((cell) => unreadable.test(cell)) ?? '';
    return { cause: 'unreadable', value: broken.replaceAll(/\p{Cc}/gu, '�') };
  }
  const row = collect(cells, columns);
  const long = Object.entries(row).find(
    ([field, cell]) => cell.length > (longest[field as ImportField] ?? usualLongest),
  );
  if (long !== undefined) return { cause: 'too-long', value: long[1] };
  const name = nameFrom(row);
  if (name === '') return { cause: 'name-missing', value: cells.join(' ').trim() };
  const registration = row.registration === undefined ? 'valid' : registrationFrom(row.registration);
  if (registration === null) return { cause: 'unknown-registration', value: row.registration ?? '' };
  const bookings = row.bookings === undefined ? [] : event.bookings(row.bookings);
  if (bookings === null) return { cause: 'unknown-booking', value: row.bookings ?? '' };
  return {
    line,
    code: orNull(row.code ?? ''),
    says: {
      name,
      ...(row.familyName === undefined ? {} : { familyName: orNull(row.familyName) }),
      ...(row.organisation === undefined ? {} : { organisation: row.organisation }),
      ...(row.email === undefined ? {} : { email: orNull(row.email) }),
      ...(row.category === undefined ? {} : { category: event.category(row.category) }),
      ...(row.role === undefined ? {} : { role: orNull(row.role) }),
      ...(row.language === undefined ? {} : { language: languageFrom(row.language) }),
      ...(row.registration === undefined ? {} : { registration }),
      ...(row.bookings === undefined ? {} : { bookings }),
      ...(row.marks === undefined ? {} : { marks: listFrom(row.marks) }),
    },
  };
};
