import { numberText, type NumberStyle } from './cell-text.ts';
import { attribute, type XmlListener } from './xml.ts';

/** An area of cells that the sheet shows as one; rows and columns from 0, both ends included. */
export type MergedArea = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A row of a sheet as texts; `line` is its number in the sheet, from 1. */
export type SheetRow = { readonly line: number; readonly cells: string[] };

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: ReadonlyArray<string>;
  readonly styles: ReadonlyArray<NumberStyle>;
  readonly since1904: boolean;
};

// Beyond this no list has columns; sheets that were formatted to their edge have thousands.
const mostColumns = 500;

const place = (reference: string): { readonly row: number; readonly column: number } | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (found === null) return null;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
};

const areaOf = (reference: string): MergedArea | null => {
  const [from, to] = reference.split(':').map(place);
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
};

/** Gathers the rows of a sheet that hold anything, and its merged areas; formulas count as what they last came to. */
export const sheetListener = (
  { strings, styles, since1904 }: SheetContext,
  rows: SheetRow[],
  merged: MergedArea[],
): XmlListener => {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let isValue = false;
  let inHint = false;

  const cellText = (): string => {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'ja' : 'nein';
    if (type === 'e') return '';
    if (type === 'n') return numberText(value, styles[style] ?? { kind: 'number' }, since1904);
    return value;
  };

  return {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          line = Number(attribute(attributes, 'r') ?? line + 1);
          cells = [];
          column = -1;
          break;
        case 'c':
          column = place(attribute(attributes, 'r') ?? '')?.column ?? column + 1;
          type = attribute(attributes, 't') ?? 'n';
          style = Number(attribute(attributes, 's') ?? 0);
          value = '';
          break;
        case 'v':
        case 't':
          isValue = !inHint;
          break;
        case 'rPh':
          inHint = true;
          break;
        case 'mergeCell': {
          const area = areaOf(attribute(attributes, 'ref') ?? '');
          if (area !== null) merged.push(area);
          break;
        }
        default:
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') inHint = false;
      if (name === 'c' && value !== '' && column < mostColumns) {
        while (cells.length < column) cells.push('');
        cells[column] = cellText();
      }
      if (name === 'row' && cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
  };
};
