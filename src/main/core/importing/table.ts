import Papa from 'papaparse';
import { findHeadings, mostRowsAbove, type Headings, type Recognise } from './headings.ts';
import { records, type CsvRecord } from './records.ts';

/** A row with the line on which it starts; `cells` is null where it cannot be taken apart. */
export type TableRow = { readonly line: number; readonly cells: ReadonlyArray<string> | null };

/** A list taken apart into columns and rows. */
export type Table = {
  readonly headers: ReadonlyArray<string>;
  /** How many of the headings are understood. */
  readonly known: number;
  /** Whether a row may hold more cells than there are headings: in a text that is a slip, in a sheet a note beside the list. */
  readonly notesBeside: boolean;
  /** The rows below the headings, in slices small enough to be worked on without holding up anything else. */
  readonly slices: () => Generator<ReadonlyArray<TableRow>>;
  /** How far a slice ending at this line is, in lines. */
  readonly lines: number;
};

/** A text as a table, and the sign that parts its columns. */
export type TextTable = { readonly table: Table; readonly delimiter: string };

const delimiters = [';', ',', '\t', '|'];

/** How many rows are worked on at once: a slice is written in about 60 ms; smaller ones would write the same pages of the indexes again and again. */
export const sliceRows = 1_500;

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

const headingsAt = (text: string, delimiter: string, recognise: Recognise): Headings => {
  const top: CsvRecord[] = [];
  for (const record of records(text, delimiter)) {
    top.push(record);
    if (top.length > mostRowsAbove) break;
  }
  return findHeadings(
    rowsOf(top, delimiter).map(({ line, cells }) => ({ line, cells: cells ?? [] })),
    recognise,
  );
};

/** The separator with which most headings are understood, else with which there are most columns; rows may hold any sign, headings hold words. */
const guessDelimiter = (text: string, recognise: Recognise): { delimiter: string; headings: Headings } => {
  const tried = delimiters.map((delimiter) => ({ delimiter, headings: headingsAt(text, delimiter, recognise) }));
  return tried.reduce((best, next) => {
    const [a, b] = [best.headings, next.headings];
    return b.known > a.known || (b.known === a.known && b.headers.length > a.headers.length) ? next : best;
  });
};

const excelHint = /^sep=(.)\n/iu;

const countLines = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Takes a text apart; null when it has no first record. Spreadsheets' "sep=;" line is followed, not read. */
export const readTable = (whole: string, recognise: Recognise): TextTable | null => {
  const hint = excelHint.exec(whole);
  // Blanked and not cut, so that line numbers stay those of the file.
  const text = hint === null ? whole : whole.replace(excelHint, '\n');
  const hinted = hint?.[1];
  const { delimiter, headings } =
    hinted === undefined
      ? guessDelimiter(text, recognise)
      : { delimiter: hinted, headings: headingsAt(text, hinted, recognise) };
  if (records(text, delimiter).next().done === true) return null;

  const slices = function* (): Generator<ReadonlyArray<TableRow>> {
    let waiting: CsvRecord[] = [];
    let above = headings.rowsAbove;
    for (const record of records(text, delimiter)) {
      if (above > 0) above -= 1;
      else waiting.push(record);
      if (waiting.length < sliceRows) continue;
      yield rowsOf(waiting, delimiter);
      waiting = [];
    }
    if (waiting.length > 0) yield rowsOf(waiting, delimiter);
  };
  const { headers, known } = headings;
  return { delimiter, table: { headers, known, notesBeside: false, slices, lines: countLines(text) } };
};
