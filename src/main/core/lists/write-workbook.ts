import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Table } from './table.ts';
import type { ToWorkbookThread } from './workbook-thread.ts';

/** How a workbook is written: the time zone of its moments, the built thread, and what calls it off. */
export type WorkbookOptions = {
  readonly timeZone: string;
  /** The path of `workbook-thread`, as it was built. */
  readonly program: string;
  readonly signal: AbortSignal;
};

const slice = 1_000;

/**
 * Tables as the sheets of one XLSX file, in which no text can be taken for a formula. The library packs in one go, which takes seconds
 * where there are many people, so it does that in a thread of its own. Rejects when the thread fails or is called off.
 */
export const writeWorkbook = async (
  tables: ReadonlyArray<Table>,
  { timeZone, program, signal }: WorkbookOptions,
): Promise<Uint8Array> => {
  const thread = new Worker(program, { workerData: timeZone });
  const tell = (message: ToWorkbookThread): void => thread.postMessage(message);
  const feed = async (): Promise<void> => {
    for (const { name, columns, rows } of tables) {
      tell({ kind: 'sheet', name, columns });
      for (let from = 0; from < rows.length && !signal.aborted; from += slice) {
        tell({ kind: 'rows', rows: rows.slice(from, from + slice) });
        await nextTurn();
      }
    }
    tell({ kind: 'end' });
  };
  try {
    const [[bytes]] = (await Promise.all([once(thread, 'message', { signal }), feed()])) as [[Uint8Array], void];
    return bytes;
  } finally {
    await thread.terminate();
  }
};
