import { numberStyle, type NumberStyle } from './cell-text.ts';
import { attribute, type XmlListener } from './xml.ts';

/** A sheet by the name that its tab shows. */
export type SheetName = { readonly name: string; readonly relation: string; readonly hidden: boolean };

const silent: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined };

/** Gathers the sheets of a workbook, and whether its days count from 1904. */
export const workbookListener = (sheets: SheetName[], onSince1904: () => void): XmlListener => ({
  ...silent,
  open: (name, attributes) => {
    if (name === 'workbookPr' && ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')) onSince1904();
    if (name !== 'sheet') return;
    const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '', hidden });
  },
});

/** Gathers where the parts of a workbook lie, by the ids of their relations. */
export const relationsListener = (targets: Map<string, string>): XmlListener => ({
  ...silent,
  open: (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  },
});

/** Gathers the texts that cells share. Hints on how to pronounce them are left out. */
export const stringsListener = (strings: string[]): XmlListener => {
  let text: string | null = null;
  let inText = false;
  let inHint = false;
  return {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inHint = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
      if (name !== 'si') return;
      strings.push(text ?? '');
      text = null;
    },
    text: (piece) => {
      if (inText && !inHint && text !== null) text += piece;
    },
  };
};

/** Gathers how numbers are shown, by the style that a cell names. */
export const stylesListener = (styles: NumberStyle[]): XmlListener => {
  const codes = new Map<number, string>();
  let inCells = false;
  return {
    ...silent,
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      styles.push(numberStyle(id, codes.get(id) ?? null));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  };
};
