import type { Database } from 'better-sqlite3';
import type { JournalFilter, JournalGroup, JournalPlace } from '#shared/contract/requests/journal.ts';
import { understand } from '#shared/contract/facts.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import type { Fact } from '#shared/domain/scan.ts';

type Row = {
  readonly id: string;
  readonly station_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

/** Some acts, the last recorded first, and from where to go on; null after the first that ever was. Facts of this station have the station id ''. */
export type JournalPage = { readonly facts: ReadonlyArray<StationEntry>; readonly next: JournalPlace | null };

/** All that this station and those that it heard of did. */
export type Journal = {
  /** `people`: ids of those whom it is about, null for anybody. */
  readonly page: (
    filter: Omit<JournalFilter, 'query'> & { readonly people: ReadonlyArray<string> | null },
    before: JournalPlace | null,
    limit: number,
  ) => JournalPage;
  /** The other stations of which anything was heard. */
  readonly stations: () => ReadonlyArray<string>;
};

const kindsOf: Readonly<Record<JournalGroup, ReadonlyArray<Fact['kind']> | null>> = {
  all: null,
  door: ['scan', 'undo'],
  people: ['change', 'answer', 'hand', 'waiting', 'revoke'],
  event: ['deed'],
};

// By tick, which an index has of what was heard, and which the own log grows by: the newest page reads no more than itself.
const someOf = (table: 'log' | 'heard', station: string, order: string): string => `
SELECT id, ${station} AS station_id, seq, kind, at, tick, payload FROM ${table}
WHERE (tick, id) < (@tick, @id) AND kind <> 'roster'
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND (@people IS NULL OR attendee_id IN (SELECT value FROM json_each(@people)))
  AND (@station IS NULL OR ${station} = @station)
  AND (@by IS NULL OR json_extract(payload, '$.by') = @by)
  AND (@checkpoint IS NULL OR json_extract(payload, '$.checkpointId') = @checkpoint)
ORDER BY ${order} LIMIT @limit`;

const isLater = (one: Row, other: Row): number => other.tick - one.tick || (one.id < other.id ? 1 : -1);

const listed = (values: ReadonlyArray<string> | null): string | null =>
  values === null ? null : JSON.stringify(values);

/** The journal of a database. */
export const openJournal = (db: Database): Journal => {
  const pages = [
    db.prepare<[Readonly<Record<string, unknown>>], Row>(someOf('log', "''", 'seq DESC')),
    db.prepare<[Readonly<Record<string, unknown>>], Row>(someOf('heard', 'station_id', 'tick DESC, id DESC')),
  ];
  const stations = db.prepare<[], string>('SELECT DISTINCT station_id FROM heard ORDER BY station_id').pluck();
  return {
    page: ({ group, stationId, by, checkpointId, people }, before, limit) => {
      const asked = {
        tick: before?.tick ?? Number.MAX_SAFE_INTEGER,
        id: before?.id ?? '',
        kinds: listed(kindsOf[group]),
        people: listed(people),
        station: stationId,
        by,
        checkpoint: checkpointId,
        limit,
      };
      const rows = pages
        .flatMap((page) => page.all(asked))
        .toSorted(isLater)
        .slice(0, limit);
      const last = rows.at(-1);
      return {
        facts: rows.flatMap(({ station_id: station, payload, ...sent }) => {
          const understood = understand(station, { ...sent, payload: JSON.parse(payload) });
          return understood.kind === 'fact' ? [understood.entry] : [];
        }),
        next: last === undefined || rows.length < limit ? null : { tick: last.tick, id: last.id },
      };
    },
    stations: () => stations.all(),
  };
};
