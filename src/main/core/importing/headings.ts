import type { ImportField } from '#shared/contract/import.ts';

/** A row near the top of a table, with the number of its line. */
export type TopRow = { readonly line: number; readonly cells: ReadonlyArray<string> };

/** Where a table says what its columns hold: the first row below, and one text a column. */
export type Headings = { readonly rowsAbove: number; readonly headers: ReadonlyArray<string>; readonly known: number };

/** What a heading most likely means. */
export type Recognise = (header: string) => ImportField | null;

/** How many rows may stand above the headings: titles, dates, addresses, blank lines. */
export const mostRowsAbove = 20;

const longestHeading = 120;
const isHeading = (cell: string): boolean =>
  cell.length <= longestHeading && !cell.includes('@') && !/^[\d.,:/+-]+$/u.test(cell);

const countKnown = (headers: ReadonlyArray<string>, recognise: Recognise): number =>
  new Set(headers.map(recognise).filter((field) => field !== null)).size;

const distinct = (cells: ReadonlyArray<string>): number => new Set(cells.filter((cell) => cell !== '')).size;

const trimmed = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim());

/** Two rows of headings as one: the lower names the column, the upper its group; a heading over both rows stands alone. */
const together = (upper: ReadonlyArray<string>, lower: ReadonlyArray<string>): ReadonlyArray<string> =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, n) => {
    const [group = '', name = ''] = [upper[n], lower[n]];
    return group === name || group === '' ? name : name === '' ? group : `${group}: ${name}`;
  });

/**
 * Finds the row, or the two rows, that name the columns: the ones of which the most is understood. A table of which nothing is
 * understood begins with its headings.
 */
export const findHeadings = (rows: ReadonlyArray<TopRow>, recognise: Recognise): Headings => {
  const texts = rows.slice(0, mostRowsAbove + 2).map(({ cells }) => trimmed(cells));
  let best: Headings = { rowsAbove: 1, headers: texts[0] ?? [], known: countKnown(texts[0] ?? [], recognise) };
  const offer = (rowsAbove: number, headers: ReadonlyArray<string>): void => {
    const known = countKnown(headers, recognise);
    if (known > best.known && known >= 2) best = { rowsAbove, headers, known };
  };
  texts.forEach((row, n) => {
    if (n > 0 && row.every(isHeading)) offer(n + 1, row);
    const lower = texts[n + 1];
    const isGroupRow = distinct(row) >= 2 && lower !== undefined && [...row, ...lower].every(isHeading);
    if (isGroupRow && countKnown(lower, recognise) >= 2) offer(n + 2, together(row, lower));
  });
  return best;
};
