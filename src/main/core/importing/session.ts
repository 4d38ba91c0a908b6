import { createHash } from 'node:crypto';
import type { ColumnMapping, ImportedFrom, ImportTrouble } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';
import { withAddOns } from './add-ons.ts';
import { registrationFrom, type EventWords } from './cell-values.ts';
import type { Recognise } from './headings.ts';
import { readList, type ListSource, type ReadList } from './read-list.ts';
import { hasName, recogniseColumns, recogniseHeading, type Fits } from './recognise-columns.ts';
import type { RememberedColumns } from './remembered-columns.ts';
import { readTable, type Table } from './table.ts';
import { sheetTable } from './workbook/sheet-table.ts';

/** A list that was read and waits for a person's word; the file is not looked at again. */
export type ImportSession = {
  readonly importId: string;
  readonly from: ImportedFrom;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** Whether a person said what the columns mean. */
  readonly isCorrected: boolean;
  /** What lists of this kind have in common: a fingerprint of their headings, in whatever order. */
  readonly listKind: string;
  cancelled: boolean;
  /** How many rows the preview could not take; null before it has looked at all. */
  badRows: number | null;
};

/** What a person chose about a list; null for what the program finds. */
export type ListChoices = { readonly mapping: ColumnMapping | null; readonly sheet: string | null };

const looksLikeMarkup = /^\s*[<{[]/u;
const sampleRows = 200;

/** What lists with the same headings have in common. */
export const kindOf = (headers: ReadonlyArray<string>): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map((header) => foldedWords(header).join(' ')).toSorted()))
    .digest('hex')
    .slice(0, 16);

type TableRead = { readonly table: Table; readonly from: ImportedFrom };

const takeApart = (
  list: ReadList,
  recognise: Recognise,
  chosen: string | null,
): Outcome<TableRead, 'empty' | 'not-a-table'> => {
  if (list.kind === 'text') {
    if (looksLikeMarkup.test(list.text)) return { ok: false, code: 'not-a-table' };
    const read = readTable(list.text, recognise);
    if (read === null) return { ok: false, code: 'empty' };
    const { table, delimiter } = read;
    return { ok: true, value: { table, from: { kind: 'text', encoding: list.encoding, delimiter } } };
  }
  const sheets = list.sheets.map((sheet) => ({ name: sheet.name, table: sheetTable(sheet, recognise) }));
  const wanted = sheets.find(({ name }) => name === chosen);
  // The list is the sheet of which most is understood; lists of categories and legends have few headings.
  const likely = sheets.toSorted((a, b) => b.table.known - a.table.known || b.table.lines - a.table.lines)[0];
  const best = wanted ?? likely;
  if (best === undefined) return { ok: false, code: 'empty' };
  const from = { kind: 'sheet', sheet: best.name, sheets: sheets.map(({ name }) => name) } as const;
  return { ok: true, value: { table: best.table, from } };
};

/** A status that no row's text is understood as is something else of that name, such as the state of an address. */
const fitsIn = ({ slices }: Table): Fits => {
  const first = slices().next();
  const rows = first.done === true ? [] : first.value.slice(0, sampleRows);
  return (field, column) => {
    if (field !== 'registration' && field !== 'email') return true;
    const cells = rows.flatMap(({ cells }) => cells?.[column]?.trim() ?? []).filter((cell) => cell !== '');
    const isGood = (cell: string): boolean =>
      field === 'email' ? cell.includes('@') : registrationFrom(cell) !== null;
    return cells.length === 0 || cells.some(isGood);
  };
};

/** Reads a list; the columns mean what a person says or once said of such a list, or else what their headings do. */
export const openSession = async (
  importId: string,
  source: ListSource,
  { mapping, sheet }: ListChoices,
  event: EventWords,
  remembered: RememberedColumns,
): Promise<Outcome<ImportSession, ImportTrouble>> => {
  const read = await readList(source);
  if (!read.ok) return read;
  const isCheckpoint = (header: string): boolean => header !== '' && event.isCheckpoint(header);
  const recognise: Recognise = (header) =>
    isCheckpoint(header) ? 'bookings' : (recogniseHeading(header)?.field ?? null);
  const apart = takeApart(read.value, recognise, sheet);
  if (!apart.ok) return apart;
  const { from } = apart.value;
  const table = await withAddOns(apart.value.table, event);
  const { headers } = table;
  const recognised = recogniseColumns(headers, isCheckpoint, fitsIn(table));
  if (headers.length < 2 && !hasName(recognised)) return { ok: false, code: 'not-a-table' };
  if (table.slices().next().done === true) return { ok: false, code: 'empty' };
  const listKind = kindOf(headers);
  return {
    ok: true,
    value: {
      importId,
      from,
      table,
      mapping: mapping ?? remembered.recall(listKind, headers) ?? recognised,
      isCorrected: mapping !== null,
      listKind,
      cancelled: false,
      badRows: null,
    },
  };
};
