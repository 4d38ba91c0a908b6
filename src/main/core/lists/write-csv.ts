import Papa from 'papaparse';
import type { LocalTime } from './local-time.ts';
import type { Cell, Table } from './table.ts';

const minuteMs = 60_000;

/** "1:05" for an hour and five minutes. */
const hours = (ms: number): string => {
  const minutes = Math.round(ms / minuteMs);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const written = (cell: Cell, time: LocalTime): string | number => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return cell.kind === 'moment' ? time.written(cell.at) : hours(cell.ms);
};

/** A table as a file that spreadsheets open: UTF-8 with its mark, semicolons, no text that could be taken for a formula. */
export const writeCsv = ({ columns, rows }: Table, time: LocalTime): Uint8Array => {
  const text = Papa.unparse(
    { fields: columns.map(({ title }) => title), data: rows.map((row) => row.map((cell) => written(cell, time))) },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
};
