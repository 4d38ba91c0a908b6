import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { localTime } from './local-time.ts';
import type { Cell, Table } from './table.ts';

/** What the thread is told: the sheets one after another, each with its rows in slices, and then that this was all. */
export type ToWorkbookThread =
  | ({ readonly kind: 'sheet' } & Omit<Table, 'rows'>)
  | { readonly kind: 'rows'; readonly rows: Table['rows'] }
  | { readonly kind: 'end' };

type Sheet = {
  readonly sheet: string;
  readonly columns: ReadonlyArray<{ readonly width: number }>;
  readonly data: Array<SheetData[number]>;
};

const momentFormat = 'yyyy-mm-dd hh:mm';
const spanFormat = '[h]:mm';
const dayMs = 86_400_000;

const time = localTime(workerData as string);
const sheets: Sheet[] = [];

const written = (cell: Cell) => {
  if (cell === null || cell === '') return null;
  if (typeof cell !== 'object') return { value: cell, type: typeof cell === 'string' ? String : Number };
  // A number with a format: a date object would be moved to the zone of this machine.
  return cell.kind === 'moment'
    ? { value: time.serial(cell.at), type: Number, format: momentFormat }
    : { value: cell.ms / dayMs, type: Number, format: spanFormat };
};

// Spreadsheets allow 31 characters and not these.
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31);

const begin = ({ name, columns }: Omit<Table, 'rows'>): Sheet => ({
  sheet: sheetName(name),
  columns: columns.map(({ width }) => ({ width })),
  data: [columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }))],
});

const pack = async (): Promise<void> => {
  const whole = sheets.map(({ sheet, columns, data }) => ({ sheet, columns: [...columns], data, stickyRowsCount: 1 }));
  const file = await writeExcelFile(whole).toBuffer();
  parentPort?.postMessage(new Uint8Array(file));
};

parentPort?.on('message', (message: ToWorkbookThread) => {
  if (message.kind === 'sheet') sheets.push(begin(message));
  else if (message.kind === 'rows') for (const row of message.rows) sheets.at(-1)?.data.push(row.map(written));
  else void pack();
});
