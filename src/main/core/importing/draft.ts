import type { ColumnMapping, ImportField, RowCause } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import { longestCode } from '#shared/domain/ticket-code/candidates.ts';
import { languageFrom, listFrom, registrationFrom, tickFrom, type EventWords } from './cell-values.ts';
import type { Table, TableRow } from './table.ts';

/** What a row says of somebody: only what its columns hold. */
export type Draft = {
  readonly line: number;
  readonly code: string | null;
  readonly says: Partial<Omit<Attendee, 'id'>> & { readonly name: string };
};

/** A row that cannot be taken, with the cell that is to blame, and whose it is as far as it tells. */
export type BadDraft = {
  readonly cause: RowCause;
  readonly value: string;
  readonly name: string;
  readonly code: string | null;
};

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
  /** How many cells a row may hold. */
  readonly most: number;
  /** `ticked`: what a tick in the column means. */
  readonly meanings: ReadonlyArray<{
    readonly index: number;
    readonly field: ImportField;
    readonly ticked: string | null;
  }>;
};

/** Reads a mapping once for all rows. */
export const columnsOf = (
  { headers, notesBeside }: Pick<Table, 'headers' | 'notesBeside'>,
  mapping: ColumnMapping,
): Columns => ({
  most: notesBeside ? Number.POSITIVE_INFINITY : headers.length,
  meanings: Object.entries(mapping).map(([index, field]) => ({
    index: Number(index),
    field,
    ticked: field === 'bookings' || field === 'marks' ? (headers[Number(index)] ?? null) : null,
  })),
});

/** What a cell says: a ticked one the heading of its column. */
const said = (cell: string, ticked: string | null): string => {
  const tick = ticked === null || cell === '' ? null : tickFrom(cell);
  return tick === null ? cell : tick ? (ticked ?? '') : '';
};

const collect = (cells: ReadonlyArray<string>, { meanings }: Columns): Cells => {
  const collected: Cells = {};
  for (const { index, field, ticked } of meanings) {
    const cell = said((cells[index] ?? '').normalize('NFC').trim(), ticked);
    const before = collected[field] ?? '';
    collected[field] = before === '' || cell === '' ? before + cell : `${before}; ${cell}`;
  }
  return collected;
};

const nameFrom = ({ title = '', givenName = '', familyName = '', name = '' }: Cells): string => {
  const parts = givenName === '' && familyName === '' ? [title, name] : [title, givenName, familyName];
  const bare = parts.slice(1).join('');
  if (bare === '' || (!plain.test(bare) && isBlank(bare))) return '';
  return shown(parts.filter((part) => part !== '').join(' ')).replaceAll(/\s+/gu, ' ');
};

// Most texts are plain; in others, direction overrides would turn what stands beside them.
const plain = /^[\x20-\x7e\u00a1-\u024f]*$/u;
const shown = (text: string): string => (plain.test(text) ? text : shownText(text));

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

const surplusOf = (cells: ReadonlyArray<string>, most: number): string | undefined =>
  cells.length > most ? cells.slice(most).find((cell) => cell.trim() !== '') : undefined;

/** Reads a row by the meaning of its columns. */
export const draftFrom = ({ line, cells }: TableRow, columns: Columns, event: EventWords): Draft | BadDraft => {
  if (cells === null) return { cause: 'unreadable', value: '', name: '', code: null };
  const row = collect(cells, columns);
  const name = nameFrom(row);
  const code = orNull(row.code ?? '');
  const bad = (cause: RowCause, value: string): BadDraft => ({ cause, value, name, code });
  const surplus = surplusOf(cells, columns.most);
  if (surplus !== undefined) return bad('too-many-columns', surplus);
  if (unreadable.test(cells.join(''))) {
    const broken = cells.find((cell) => unreadable.test(cell)) ?? '';
    return bad('unreadable', broken.replaceAll(/\p{Cc}/gu, '�'));
  }
  const long = Object.entries(row).find(
    ([field, cell]) => cell.length > (longest[field as ImportField] ?? usualLongest),
  );
  if (long !== undefined) return bad('too-long', long[1]);
  if (name === '') return bad('name-missing', cells.join(' ').trim());
  const registration = row.registration === undefined ? 'valid' : registrationFrom(row.registration);
  if (registration === null) return bad('unknown-registration', row.registration ?? '');
  const bookings = row.bookings === undefined ? [] : event.bookings(row.bookings);
  if (bookings === null) return bad('unknown-booking', row.bookings ?? '');
  return {
    line,
    code,
    says: {
      name,
      ...(row.familyName === undefined ? {} : { familyName: orNull(shown(row.familyName)) }),
      ...(row.organisation === undefined ? {} : { organisation: shown(row.organisation) }),
      ...(row.email === undefined ? {} : { email: orNull(row.email) }),
      ...(row.category === undefined ? {} : { category: event.category(row.category) }),
      ...(row.role === undefined ? {} : { role: orNull(shown(row.role)) }),
      ...(row.language === undefined ? {} : { language: languageFrom(row.language) }),
      ...(row.registration === undefined ? {} : { registration }),
      ...(row.bookings === undefined ? {} : { bookings }),
      ...(row.marks === undefined ? {} : { marks: listFrom(row.marks) }),
    },
  };
};
