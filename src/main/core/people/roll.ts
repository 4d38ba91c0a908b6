import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Attendee } from '#shared/domain/attendee.ts';
import { nameSortKey } from '#shared/domain/names/sort-key.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { mergeRuns } from './merge-runs.ts';

/** What the list of people must know of everybody to filter them; small, because it is kept in memory. */
export type RollEntry = Pick<Attendee, 'id' | 'category' | 'registration' | 'bookings'>;

/** Everybody registered, in the order of their names. */
export type Roll = {
  /** As it stands, or of very many people as it stood a moment ago: then `onRenewed` comes when it stands anew. */
  readonly read: () => Promise<ReadonlyArray<RollEntry>>;
  /** As it stands when this is called or later, however long that takes: for what is taken home. */
  readonly readWhole: () => Promise<ReadonlyArray<RollEntry>>;
  /** Whether what was read last still stands. */
  readonly isFresh: () => boolean;
};

type Row = readonly [
  key: number,
  id: string,
  name: string,
  familyName: string | null,
  category: string,
  registration: Attendee['registration'],
  bookings: string,
];
type Sortable = { readonly entry: RollEntry; readonly by: string };

const slice = 2_000;
const restAfter = 4;
// So many are read before anybody notices.
const waitedFor = 10_000;

const isBefore = (a: Sortable, b: Sortable): boolean => a.by < b.by;

/** Makes one copy of texts and lists that many people share. */
const sharing = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    known.set(text, value);
    return value;
  };
};

/** The roll of a database; read in slices between which scans go on, for at most a fifth of the time. `monotonic` in milliseconds. */
export const openRoll = (
  db: Database,
  index: Pick<SearchIndex, 'version'>,
  { monotonic, onRenewed }: { readonly monotonic: () => number; readonly onRenewed: () => void },
): Roll => {
  const some = db
    .prepare<[number, number], Row>(
      `SELECT key, id, name, family_name, category, registration, bookings FROM attendee WHERE key > ? ORDER BY key LIMIT ?`,
    )
    .raw() as unknown as { readonly all: (key: number, limit: number) => ReadonlyArray<Row> };
  let kept: {
    readonly version: number;
    readonly restsUntil: number;
    readonly entries: ReadonlyArray<RollEntry>;
  } | null = null;
  let reading: Promise<ReadonlyArray<RollEntry>> | null = null;

  const readAll = async (): Promise<ReadonlyArray<RollEntry>> => {
    if (kept !== null) await wait(Math.max(0, kept.restsUntil - monotonic()));
    if (!db.open) return [];
    const begun = monotonic();
    const version = index.version();
    const category = sharing((text) => text);
    const bookings = sharing((text) => JSON.parse(text) as ReadonlyArray<string>);
    const runs: Array<ReadonlyArray<Sortable>> = [];
    let rows = some.all(0, slice);
    // A station that closes while it reads is asked nothing more.
    while (rows.length > 0) {
      const run = rows.map(([, id, name, familyName, kind, registration, booked]): Sortable => {
        const entry = { id, category: category(kind), registration, bookings: bookings(booked) };
        return { entry, by: nameSortKey({ name, familyName }) };
      });
      runs.push(run.toSorted((a, b) => (isBefore(a, b) ? -1 : Number(isBefore(b, a)))));
      await nextTurn();
      if (!db.open) return [];
      rows = some.all(rows.at(-1)?.[0] ?? 0, slice);
    }
    const entries = (await mergeRuns(runs, isBefore, () => nextTurn())).map(({ entry }) => entry);
    const ended = monotonic();
    kept = { version, restsUntil: ended + restAfter * (ended - begun), entries };
    return entries;
  };

  const isFresh = (): boolean => kept?.version === index.version();
  const readAnew = (): Promise<ReadonlyArray<RollEntry>> => {
    const isFirst = kept === null;
    reading ??= readAll().finally(() => {
      reading = null;
      if (!isFirst) onRenewed();
    });
    return reading;
  };

  return {
    isFresh,
    read: async () => {
      if (kept !== null && isFresh()) return kept.entries;
      const before = kept;
      const anew = readAnew();
      return before !== null && before.entries.length > waitedFor ? before.entries : anew;
    },
    readWhole: async () => {
      // One that is under way may have passed by somebody who came since.
      await reading;
      return kept !== null && isFresh() ? kept.entries : readAnew();
    },
  };
};
