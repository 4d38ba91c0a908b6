import Papa from 'papaparse';
import { records, type CsvRecord } from './records.ts';

/** A row with the line on which it starts; `cells` is null where it cannot be taken apart. */
export type TableRow = { readonly line: number; readonly cells: ReadonlyArray<string> | null };

/** A text as a table: the first record names the columns. */
export type Table = {
  readonly delimiter: string;
  readonly headers: ReadonlyArray<string>;
  /** The rows below the headers, in slices small enough to be worked on without holding up anything else. */
  readonly slices: () => Generator<ReadonlyArray<TableRow>>;
  /** How far a slice ending at this line is, in lines. */
  readonly lines: number;
};

const delimiters = [';', ',', '\t', '|'];
// A slice is written in about 60 ms; smaller ones would write the same pages of the indexes again and again.
const sliceRows = 1_500;

const cellsOf = (text: string, delimiter: string): ReadonlyArray<ReadonlyArray<string>> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;

const rowsOf = (some: ReadonlyArray<CsvRecord>, delimiter: string): ReadonlyArray<TableRow> => {
  const closed = some.filter((record) => record.closed);
  const together = cellsOf(closed.map(({ text }) => text).join('\n'), delimiter);
  // Where quotes stand in odd places the records are taken one by one, so that none takes its neighbour with it.
  const cells =
    together.length === closed.length ? together : closed.map(({ text }) => cellsOf(text, delimiter).flat());
  let next = 0;
  return some.map((record) => ({ line: record.line, cells: record.closed ? (cells[next++] ?? null) : null }));
};

/** The separator that parts the headers into the most columns; rows may hold any sign, headers hold words. */
const guessDelimiter = (text: string): string => {
  const start = text.trimStart();
  const columns = delimiters.map((delimiter) => {
    const first = records(start, delimiter).next();
    return { delimiter, count: first.done === true ? 0 : (cellsOf(first.value.text, delimiter)[0]?.length ?? 0) };
  });
  return columns.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
};

const excelHint = /^sep=(.)\n/iu;

/** Takes a text apart; null when it has no first record. Spreadsheets' "sep=;" line is followed, not read. */
export const readTable = (whole: string): Table | null => {
  const hint = excelHint.exec(whole);
  // Blanked and not cut, so that line numbers stay those of the file.
  const text = hint === null ? whole : whole.replace(excelHint, '\n');
  const delimiter = hint?.[1] ?? guessDelimiter(text);
  const first = records(text, delimiter).next();
  if (first.done === true) return null;
  const headers = rowsOf([first.value], delimiter)[0]?.cells ?? [];

  const slices = function* (): Generator<ReadonlyArray<TableRow>> {
    let waiting: CsvRecord[] = [];
    let isHeader = true;
    for (const record of records(text, delimiter)) {
      if (!isHeader) waiting.push(record);
      isHeader = false;
      if (waiting.length < sliceRows) continue;
      yield rowsOf(waiting, delimiter);
      waiting = [];
    }
    if (waiting.length > 0) yield rowsOf(waiting, delimiter);
  };

  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return { delimiter, headers: headers.map((header) => header.trim()), slices, lines };
};
