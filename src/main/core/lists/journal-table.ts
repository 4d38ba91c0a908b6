import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { createTeller, type TellerOptions } from '../journal/tell.ts';
import type { Store } from '../store/store.ts';
import { moment, type Cell, type Table } from './table.ts';
import { listWords } from './words.ts';

const slice = 1_000;

/** Where the acts are read, and how they are told. */
export type JournalTableOptions = Omit<TellerOptions, 'attendees'> & {
  readonly store: Pick<Store, 'attendees' | 'log' | 'heard'>;
};

/** All facts of this station and those that it heard, in slices; facts of this station have the station id ''. */
const allFacts = async function* ({
  log,
  heard,
}: JournalTableOptions['store']): AsyncGenerator<ReadonlyArray<StationEntry>> {
  let entries = log.after(0, slice);
  while (entries.length > 0) {
    yield entries.map((entry) => ({ ...entry, stationId: '' }));
    await nextTurn();
    entries = log.after(entries.at(-1)?.seq ?? 0, slice);
  }
  let page = heard.after(0, slice);
  while (page !== null) {
    yield page.facts;
    await nextTurn();
    page = heard.after(page.place, slice);
  }
};

/** All acts of all stations that this one knows of, oldest first; null when the signal ended it. */
export const journalTable = async (
  { store, ...options }: JournalTableOptions,
  signal: AbortSignal,
): Promise<Table | null> => {
  const words = listWords(options.language);
  const teller = createTeller({ ...options, attendees: store.attendees });
  const lines: Array<{ readonly at: number; readonly cells: ReadonlyArray<Cell> }> = [];
  for await (const facts of allFacts(store)) {
    if (signal.aborted) return null;
    for (const fact of facts) {
      const line = teller.line(fact);
      if (line === null) continue;
      const { at, station, who, what, whom, details } = line;
      lines.push({ at, cells: [moment(at), station, who, what, whom, details] });
    }
  }
  return {
    name: words.journal,
    columns: [
      { title: words.time, width: 17 },
      { title: words.station, width: 16 },
      { title: words.who, width: 16 },
      { title: words.what, width: 24 },
      { title: words.whom, width: 28 },
      { title: words.details, width: 40 },
    ],
    rows: lines.toSorted((one, other) => one.at - other.at).map(({ cells }) => cells),
  };
};
