import type { ColumnMapping, ImportTrouble } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { readTableFile } from './read-table-file.ts';
import { hasName, recogniseColumns } from './recognise-columns.ts';
import { readTable, type Table } from './table.ts';

/** A list that was read and waits for a person's word; the file is not looked at again. */
export type ImportSession = {
  readonly importId: string;
  readonly encoding: string;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  cancelled: boolean;
  /** How many rows the preview could not take; null before it has looked at all. */
  badRows: number | null;
};

const looksLikeMarkup = /^\s*[<{[]/u;

/** Reads a file as a list; the columns mean what `mapping` says, or else what their headers do. */
export const openSession = async (
  importId: string,
  file: string,
  mapping: ColumnMapping | null,
): Promise<Outcome<ImportSession, ImportTrouble>> => {
  const read = await readTableFile(file);
  if (!read.ok) return read;
  const table = readTable(read.value.text);
  if (table === null) return { ok: false, code: 'empty' };
  const recognised = recogniseColumns(table.headers);
  const isOneColumn = table.headers.length < 2 && !hasName(recognised);
  if (isOneColumn || looksLikeMarkup.test(read.value.text)) return { ok: false, code: 'not-a-table' };
  if (table.slices().next().done === true) return { ok: false, code: 'empty' };
  const { encoding } = read.value;
  return {
    ok: true,
    value: { importId, encoding, table, mapping: mapping ?? recognised, cancelled: false, badRows: null },
  };
};
