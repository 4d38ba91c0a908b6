import type { Database } from 'better-sqlite3';
import type { HistoryLine } from '#shared/contract/requests/people.ts';
import { inOrder, standing, traceOf } from '#shared/domain/presence.ts';
import type { PrintJobState } from '#shared/domain/print-job.ts';
import type { Attendees } from '../store/attendees.ts';
import type { HeardFacts } from '../store/heard.ts';
import type { Log } from '../store/log.ts';

/** What a record is read from. */
export type RecordSources = {
  readonly db: Database;
  readonly log: Pick<Log, 'ofAttendee'>;
  readonly heard: Pick<HeardFacts, 'ofAttendee'>;
  readonly attendees: Pick<Attendees, 'byId'>;
  /** The name of another station, as far as it is known. */
  readonly stationName: (stationId: string) => string | null;
};

type PrintRow = {
  readonly position: number;
  readonly copy: 0 | 1;
  readonly state: PrintJobState | 'withdrawn';
  readonly created_at: number;
};

const own = '';

/** Everything recorded of somebody, here and as far as it was heard elsewhere, oldest first, and the badges sent from here. */
export const preparePersonRecord = ({
  db,
  log,
  heard,
  attendees,
  stationName,
}: RecordSources): ((attendeeId: string) => ReadonlyArray<HistoryLine>) => {
  const prints = db.prepare<[string], PrintRow>(
    'SELECT position, copy, state, created_at FROM print_job WHERE attendee_id = ? ORDER BY position',
  );
  return (attendeeId) => {
    const entries = [
      ...log.ofAttendee(attendeeId).map((entry) => ({ ...entry, stationId: own })),
      ...heard.ofAttendee(attendeeId),
    ].toSorted(inOrder);
    const traces = entries.flatMap((entry) => traceOf(entry) ?? []);
    const kept = new Set(standing(traces).map(({ id }) => id));
    const undone = new Set(traces.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
    const facts = entries.flatMap((entry): ReadonlyArray<HistoryLine> => {
      const { id, at, stationId, tick: _tick, seq: _seq, ...fact } = entry;
      if (fact.kind === 'roster' || fact.kind === 'deed') return [];
      const change = fact.kind === 'change' ? fact.payload : null;
      const otherId =
        change?.what === 'substituted' ? change.substituteId : change?.what === 'substitutes' ? change.forId : null;
      return [
        {
          kind: 'fact',
          id,
          at,
          station: stationId === own ? null : (stationName(stationId) ?? stationId),
          undone: undone.has(id),
          fact,
          other: otherId === null ? null : (attendees.byId(otherId)?.name ?? null),
        },
      ];
    });
    const badges = prints.all(attendeeId).map(({ position, copy, state, created_at: at }): HistoryLine => ({
      kind: 'badge',
      id: `badge-${position}`,
      at,
      copy: copy === 1,
      state,
    }));
    // By the clocks, for reading; among facts of the same moment their own order stays.
    return [...facts, ...badges].toSorted((a, b) => a.at - b.at);
  };
};
