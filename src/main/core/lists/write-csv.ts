import { setImmediate as nextTurn } from 'node:timers/promises';
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

const slice = 1_000;
const options = { delimiter: ';', newline: '\r\n', escapeFormulae: true } as const;

/** A table as a file that spreadsheets open, slice by slice: UTF-8 with its mark, semicolons, no text that could be taken for a formula. */
export const writeCsv = async ({ columns, rows }: Table, time: LocalTime): Promise<Uint8Array> => {
  const bytesOf = (lines: ReadonlyArray<ReadonlyArray<string | number>>): Buffer =>
    Buffer.from(`${Papa.unparse([...lines], options)}\r\n`);
  const parts = [Buffer.from('\ufeff'), bytesOf([columns.map(({ title }) => title)])];
  for (let from = 0; from < rows.length; from += slice) {
    await nextTurn();
    parts.push(bytesOf(rows.slice(from, from + slice).map((row) => row.map((cell) => written(cell, time)))));
  }
  return Buffer.concat(parts);
};
