import { assertNever } from '#shared/assert-never.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { MakePdf } from '#shared/contract/paper-document.ts';
import type { ListOrder, ListProgress, ListTrouble, MadeList } from '#shared/contract/requests/lists.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Actor } from '#shared/domain/role.ts';
import { exportName, saveExport } from '../exports/save-export.ts';
import type { Books } from '../people/books.ts';
import { attendanceTable } from './attendance-table.ts';
import { countTables } from './count-tables.ts';
import { everybody, type Dossier, type DossierSources } from './everybody.ts';
import { journalTable } from './journal-table.ts';
import { localTime } from './local-time.ts';
import { paperList } from './paper-list.ts';
import type { PrintedLists } from './printed-lists.ts';
import type { Table } from './table.ts';
import { listWords } from './words.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What making lists needs of the station around it. */
export type ListOffice = {
  readonly event: Event;
  readonly sources: DossierSources;
  readonly stationName: (stationId: string) => string | null;
  readonly printed: PrintedLists;
  readonly books: Books;
  readonly makePdf: MakePdf;
  readonly workbookProgram: string;
  readonly folder: string;
  readonly now: () => number;
  readonly onProgress: (progress: ListProgress) => void;
  /** Told without personal data. */
  readonly onProblem: (what: string) => void;
};

type Content = { readonly bytes: Uint8Array; readonly count: number };
type Drawn = Outcome<Content, 'nobody' | 'cancelled'>;

const nobody = { ok: false, code: 'nobody' } as const;
const cancelled = { ok: false, code: 'cancelled' } as const;

const eachPerson = async (
  { sources, onProgress }: ListOffice,
  signal: AbortSignal,
  take: (dossier: Dossier) => void,
): Promise<boolean> => {
  for await (const { dossiers, done, of } of everybody(sources, signal)) {
    dossiers.forEach(take);
    onProgress({ done, of });
  }
  return !signal.aborted;
};

const inForm = async (
  form: 'xlsx' | 'csv',
  tables: readonly [Table, ...Table[]],
  { event: { timeZone }, workbookProgram }: ListOffice,
  signal: AbortSignal,
): Promise<Uint8Array> =>
  form === 'csv'
    ? writeCsv(tables[0], localTime(timeZone))
    : writeWorkbook(tables, { timeZone, program: workbookProgram, signal });

const attendance = async (
  order: Extract<ListOrder, { kind: 'attendance' }>,
  office: ListOffice,
  signal: AbortSignal,
): Promise<Drawn> => {
  const { event, stationName } = office;
  const { language, form, checkpointId } = order;
  const words = listWords(language);
  const wanted = event.checkpoints.filter(({ id }) => checkpointId === null || id === checkpointId);
  const sheets = wanted.map((checkpoint) => attendanceTable({ event, checkpoint, words, language, stationName }));
  const counts = countTables(event, words, language);
  const isWhole = await eachPerson(office, signal, (dossier) => {
    for (const sheet of sheets) sheet.add(dossier);
    counts.add(dossier);
  });
  if (!isWhole) return cancelled;
  const [first, ...others] = sheets.map((sheet) => sheet.table());
  if (first === undefined || first.rows.length === 0) return nobody;
  const bytes = await inForm(
    form,
    [first, ...others, ...(checkpointId === null ? counts.tables() : [])],
    office,
    signal,
  );
  return { ok: true, value: { bytes, count: first.rows.length } };
};

const journal = async (
  { language, form }: Extract<ListOrder, { kind: 'journal' }>,
  office: ListOffice,
  signal: AbortSignal,
): Promise<Drawn> => {
  const { event, sources, stationName } = office;
  const options = { store: sources.store, event, language, stationName };
  const table = await journalTable(options, signal);
  if (table === null) return cancelled;
  if (table.rows.length === 0) return nobody;
  return { ok: true, value: { bytes: await inForm(form, [table], office, signal), count: table.rows.length } };
};

const paper = async (
  order: Extract<ListOrder, { kind: 'paper' }>,
  office: ListOffice,
  signal: AbortSignal,
): Promise<Drawn> => {
  const { event, onProgress, now } = office;
  const list = paperList(order, event, now());
  if (!(await eachPerson(office, signal, list.add))) return cancelled;
  const { document, attendeeIds } = list.whole();
  if (attendeeIds.length === 0) return nobody;
  const bytes = await office.makePdf(document, {
    onProgress: ({ done, total }) => onProgress({ done, of: total }),
    signal,
  });
  if (bytes === null) return cancelled;
  office.printed.keep({ at: now(), checkpointId: order.checkpointId, attendeeIds });
  return { ok: true, value: { bytes, count: attendeeIds.length } };
};

const draw = (order: ListOrder, office: ListOffice, signal: AbortSignal): Promise<Drawn> => {
  switch (order.kind) {
    case 'attendance':
      return attendance(order, office, signal);
    case 'journal':
      return journal(order, office, signal);
    case 'paper':
      return paper(order, office, signal);
    default:
      return assertNever(order);
  }
};

const endingOf = (order: ListOrder): string =>
  order.kind === 'paper' ? `list-${order.checkpointId}.pdf` : `${order.kind}.${order.form}`;

/** Makes a list and notes that it was made; an aborted signal leaves no file behind. */
export const makeList = async (
  order: ListOrder,
  office: ListOffice,
  by: Actor,
  signal: AbortSignal,
): Promise<Outcome<MadeList, ListTrouble>> => {
  const drawn = await draw(order, office, signal).catch((error: unknown) => {
    if (!signal.aborted) office.onProblem(error instanceof Error ? error.name : 'error');
    return { ok: false, code: 'cannot-draw' } as const;
  });
  if (signal.aborted) return cancelled;
  if (!drawn.ok) return drawn;
  const { bytes, count } = drawn.value;
  const file = await saveExport(office.folder, exportName(endingOf(order), office.now()), bytes);
  if (file === null) return { ok: false, code: 'cannot-save' };
  const what = order.kind === 'paper' ? 'list-printed' : 'export';
  return office.books.keep(() => ({
    ok: true,
    value: { value: { path: file, count }, facts: [{ kind: 'deed', payload: { what, by, count } }] },
  }));
};
