import type { Outcome } from '#shared/contract/ipc.ts';
import type { NumberStyle } from './cell-text.ts';
import { relationsListener, stringsListener, stylesListener, workbookListener, type SheetName } from './parts.ts';
import { sheetListener, type MergedArea, type SheetRow } from './sheet.ts';
import { createXmlReader, type XmlListener } from './xml.ts';
import { mostUnpacked, readDirectory, unpack, type ZipDirectory } from './zip.ts';

/** A sheet as its tab names it, with its rows in order. */
export type Sheet = {
  readonly name: string;
  readonly rows: ReadonlyArray<SheetRow>;
  readonly merged: ReadonlyArray<MergedArea>;
};

/** Why a workbook cannot be read. */
export type WorkbookTrouble = 'damaged' | 'too-large' | 'encrypted' | 'other-spreadsheet' | 'not-a-table';

const partsFile = 'xl/workbook.xml';
const otherSpreadsheets = ['xl/workbook.bin', 'content.xml', 'Index/Document.iwa'];

const missing = (directory: ZipDirectory): WorkbookTrouble =>
  otherSpreadsheets.some((name) => directory.has(name)) ? 'other-spreadsheet' : 'not-a-table';

/** Reads the visible sheets of an XLSX or XLSM file. Macros are data that nobody looks at; links are not followed. */
export const readWorkbook = async (bytes: Buffer): Promise<Outcome<ReadonlyArray<Sheet>, WorkbookTrouble>> => {
  const opened = readDirectory(bytes);
  if (!opened.ok) return opened;
  const directory = opened.value;
  if (!directory.has(partsFile)) return { ok: false, code: missing(directory) };
  const budget = { left: mostUnpacked };
  const read = async (name: string, listener: XmlListener): Promise<Outcome<null, 'damaged' | 'too-large'>> => {
    const entry = directory.get(name);
    return entry === undefined
      ? { ok: true, value: null }
      : unpack(bytes, entry, budget, createXmlReader(listener).write);
  };

  const names: SheetName[] = [];
  const targets = new Map<string, string>();
  const strings: string[] = [];
  const styles: NumberStyle[] = [];
  let since1904 = false;
  const parts: ReadonlyArray<readonly [string, XmlListener]> = [
    [partsFile, workbookListener(names, () => (since1904 = true))],
    ['xl/_rels/workbook.xml.rels', relationsListener(targets)],
    ['xl/sharedStrings.xml', stringsListener(strings)],
    ['xl/styles.xml', stylesListener(styles)],
  ];
  for (const [name, listener] of parts) {
    const done = await read(name, listener);
    if (!done.ok) return done;
  }

  const sheets: Sheet[] = [];
  for (const { name, relation, hidden } of names) {
    const target = targets.get(relation);
    if (hidden || target === undefined) continue;
    const rows: SheetRow[] = [];
    const merged: MergedArea[] = [];
    const done = await read(target, sheetListener({ strings, styles, since1904 }, rows, merged));
    if (!done.ok) return done;
    sheets.push({ name, rows, merged });
  }
  return { ok: true, value: sheets };
};
