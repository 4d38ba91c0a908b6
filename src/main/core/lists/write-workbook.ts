import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { LocalTime } from './local-time.ts';
import type { Cell, Table } from './table.ts';

const momentFormat = 'yyyy-mm-dd hh:mm';
const spanFormat = '[h]:mm';
const dayMs = 86_400_000;

const written = (cell: Cell, time: LocalTime) => {
  if (cell === null || cell === '') return null;
  if (typeof cell !== 'object') return { value: cell, type: typeof cell === 'string' ? String : Number };
  // A number with a format: a date object would be moved to the zone of this machine.
  return cell.kind === 'moment'
    ? { value: time.serial(cell.at), type: Number, format: momentFormat }
    : { value: cell.ms / dayMs, type: Number, format: spanFormat };
};

// Spreadsheets allow 31 characters and not these.
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31);

/** Tables as the sheets of one XLSX file. Texts are marked as such, so that none can be taken for a formula. */
export const writeWorkbook = async (tables: ReadonlyArray<Table>, time: LocalTime): Promise<Uint8Array> => {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell) => written(cell, time))),
    ] as SheetData,
  }));
  return writeExcelFile(sheets).toBuffer();
};
