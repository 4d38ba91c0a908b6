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

/** Some acts, newest first, and from where to go on; null after the first that ever was. Facts of this station have the station id ''. */
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

const some = `
SELECT id, station_id, seq, kind, at, tick, payload FROM (
  SELECT id, '' AS station_id, seq, kind, at, tick, attendee_id, payload FROM log
  UNION ALL SELECT id, station_id, seq, kind, at, tick, attendee_id, payload FROM heard
) WHERE kind <> 'roster' AND (at, id) < (@at, @id)
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND (@people IS NULL OR attendee_id IN (SELECT value FROM json_each(@people)))
  AND (@station IS NULL OR station_id = @station)
  AND (@by IS NULL OR json_extract(payload, '$.by') = @by)
  AND (@checkpoint IS NULL OR json_extract(payload, '$.checkpointId') = @checkpoint)
ORDER BY at DESC, id DESC LIMIT @limit`;

const listed = (values: ReadonlyArray<string> | null): string | null =>
  values === null ? null : JSON.stringify(values);

/** The journal of a database. */
export const openJournal = (db: Database): Journal => {
  const page = db.prepare<[Readonly<Record<string, unknown>>], Row>(some);
  const stations = db.prepare<[], string>('SELECT DISTINCT station_id FROM heard ORDER BY station_id').pluck();
  return {
    page: ({ group, stationId, by, checkpointId, people }, before, limit) => {
      const rows = page.all({
        at: before?.at ?? Number.MAX_SAFE_INTEGER,
        id: before?.id ?? '',
        kinds: listed(kindsOf[group]),
        people: listed(people),
        station: stationId,
        by,
        checkpoint: checkpointId,
        limit,
      });
      const last = rows.at(-1);
      return {
        facts: rows.flatMap(({ station_id: station, payload, ...sent }) => {
          const understood = understand(station, { ...sent, payload: JSON.parse(payload) });
          return understood.kind === 'fact' ? [understood.entry] : [];
        }),
        next: last === undefined || rows.length < limit ? null : { at: last.at, id: last.id },
      };
    },
    stations: () => stations.all(),
  };
};
