import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { GuestFilter, ListedGuests } from '#shared/contract/requests/people.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { groupsOf, guestGroups, isInPart, type GuestGroup } from '#shared/domain/guest-filter.ts';
import type { Search } from '../search/search.ts';
import type { Attendees } from '../store/attendees.ts';
import type { Roll, RollEntry } from './roll.ts';
import type { Standings } from './standings.ts';

/** The list of people as filters show it. */
export type GuestList = {
  readonly list: (filter: GuestFilter) => Promise<ListedGuests>;
  /** Rows of a list that was asked for lately; null for one that is gone. */
  readonly rows: (list: number, offset: number, limit: number) => ReadonlyArray<Attendee> | null;
};

const mostFound = 200;
// So many are looked at between two scans.
const slice = 5_000;
// One more than the page shows, for what is still asked of the one before.
const listsKept = 2;

/** Who waits for a badge that was wanted, and who came without a registration. */
const prepareMarks = (db: Database) => {
  const lacking = db
    .prepare<[], string>(
      `SELECT DISTINCT attendee_id FROM print_job AS open WHERE state IN ('queued', 'sending', 'failed', 'unknown')
         AND NOT EXISTS (SELECT 1 FROM print_job WHERE attendee_id = open.attendee_id AND state IN ('printed', 'handed-over'))`,
    )
    .pluck();
  const walkIns = db
    .prepare<[], string>(
      `SELECT attendee_id FROM log WHERE kind = 'change' AND json_extract(payload, '$.what') = 'walk-in'
       UNION SELECT attendee_id FROM heard WHERE kind = 'change' AND json_extract(payload, '$.what') = 'walk-in'`,
    )
    .pluck();
  return () => ({ lacking: new Set(lacking.all()), walkIns: new Set(walkIns.all()) });
};

/** What the guest list is made from. */
export type GuestSources = {
  readonly db: Database;
  readonly attendees: Pick<Attendees, 'byId'>;
  readonly search: Search;
  readonly roll: Roll;
  readonly standings: Standings;
  /** The checkpoint at which people are here or not. */
  readonly checkpointId: () => string;
};

/** The guest list of a station. */
export const createGuestList = (sources: GuestSources): GuestList => {
  const { db, attendees, search, roll, standings, checkpointId } = sources;
  const marksNow = prepareMarks(db);
  const kept = new Map<number, ReadonlyArray<string>>();
  let lists = 0;

  const keep = (ids: ReadonlyArray<string>): number => {
    lists += 1;
    kept.set(lists, ids);
    kept.delete(lists - listsKept);
    return lists;
  };

  const written = db.prepare<[], number>('SELECT total_changes()').pluck();
  let last: { readonly stamp: string; readonly listed: ListedGuests } | null = null;
  /** What an answer depends on: the question, the place, and whatever was written since. */
  const stampOf = (filter: GuestFilter): string => JSON.stringify([written.get(), checkpointId(), filter]);

  return {
    list: async (filter) => {
      const stamp = stampOf(filter);
      if (last?.stamp === stamp && kept.has(last.listed.list)) return last.listed;
      const entries: ReadonlyArray<RollEntry> =
        filter.query.trim() === '' ? await roll.read() : search(filter.query, mostFound);
      const standing = await standings.at(checkpointId());
      const { lacking, walkIns } = marksNow();
      const counts = Object.fromEntries(guestGroups.map((group) => [group, 0])) as Record<GuestGroup, number>;
      const ids: string[] = [];
      for (const [n, entry] of entries.entries()) {
        if (n % slice === slice - 1) await nextTurn();
        if (!isInPart(entry, filter)) continue;
        const { id, registration } = entry;
        const groups = groupsOf({
          registration,
          standing: standing.get(id) ?? null,
          lacksBadge: lacking.has(id),
          isWalkIn: walkIns.has(id),
        });
        for (const group of groups) counts[group] += 1;
        if (groups.includes(filter.group)) ids.push(id);
      }
      const listed = { list: keep(ids), total: ids.length, counts };
      // Of very many people the roll may be a moment old, and is about to be read anew.
      last = roll.isFresh() ? { stamp, listed } : null;
      return listed;
    },
    rows: (list, offset, limit) =>
      kept
        .get(list)
        ?.slice(offset, offset + limit)
        .flatMap((id) => attendees.byId(id) ?? []) ?? null,
  };
};
