import { findHeadings, mostRowsAbove, type Recognise } from '../headings.ts';
import { sliceRows, type Table, type TableRow } from '../table.ts';
import type { Sheet } from './read-workbook.ts';
import type { MergedArea, SheetRow } from './sheet.ts';

const sectionWidth = 3;
// What is merged over more rows than this is decoration; sheets with more areas are not made by people.
const tallest = 1_000;
const mostAreas = 20_000;
const isWide = ({ left, right }: MergedArea): boolean => right - left + 1 >= sectionWidth;

/** The rows with the text of merged areas in each of their cells, as far as `spread` says. */
const filled = (
  rows: ReadonlyArray<SheetRow>,
  merged: ReadonlyArray<MergedArea>,
  spread: (area: MergedArea) => MergedArea,
): ReadonlyArray<SheetRow> => {
  if (merged.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.line, { line: row.line, cells: [...row.cells] }]));
  for (const area of merged.slice(0, mostAreas)) {
    if (area.bottom - area.top > tallest) continue;
    const text = byLine.get(area.top + 1)?.cells[area.left] ?? '';
    if (text === '') continue;
    const { top, left, bottom, right } = spread(area);
    for (let line = top + 1; line <= Math.min(bottom + 1, rows.at(-1)?.line ?? 0); line += 1) {
      const cells = byLine.get(line)?.cells;
      if (cells === undefined) continue;
      while (cells.length <= right) cells.push('');
      cells.fill(text, left, right + 1);
    }
  }
  return rows.map((row) => byLine.get(row.line) ?? row);
};

/** A sheet as a table: merged cells count for each row that they stand beside, a line across the list is no row of it. */
export const sheetTable = ({ rows, merged }: Sheet, recognise: Recognise): Table => {
  const top = rows.slice(0, mostRowsAbove + 2);
  const lastTop = top.at(-1)?.line ?? 0;
  const ofTop = merged.filter((area) => area.top < lastTop);
  const { rowsAbove, headers, known } = findHeadings(
    filled(top, ofTop, (area) => area),
    recognise,
  );
  const sections = new Set(merged.filter(isWide).map((area) => area.top + 1));
  const below = rows
    .slice(rowsAbove)
    .filter(({ line, cells }) => !(sections.has(line) && cells.filter((cell) => cell.trim() !== '').length === 1));
  const people = filled(below, merged, (area) => ({ ...area, right: area.left }));
  const width = Math.max(headers.length, ...people.slice(0, sliceRows).map(({ cells }) => cells.length));
  const slices = function* (): Generator<ReadonlyArray<TableRow>> {
    for (let from = 0; from < people.length; from += sliceRows) yield people.slice(from, from + sliceRows);
  };
  return {
    headers: [...headers, ...Array.from({ length: width - headers.length }, () => '')],
    known,
    notesBeside: true,
    slices,
    lines: people.at(-1)?.line ?? 0,
  };
};
