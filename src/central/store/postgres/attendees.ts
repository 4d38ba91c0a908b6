import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { AttendeeChange } from '#shared/contract/fleet/feed.ts';
import { standsAgainst } from '#shared/domain/attendee-version.ts';
import { versionOf, type VersionRow } from '../attendee-row.ts';

/** Runs inside a transaction: takes newer changes of attendees, each under the next number; answers how many. */
export const takeAttendees = async (client: PoolClient, changes: ReadonlyArray<AttendeeChange>): Promise<number> => {
  const counter = await client.query<{ last: number }>("SELECT last FROM counter WHERE name = 'attendee' FOR UPDATE");
  const begun = counter.rows[0]?.last ?? 0;
  const known = await client.query<VersionRow & { readonly id: string }>(
    'SELECT id, tick, station, document FROM attendee WHERE id = ANY ($1)',
    [changes.map(({ id }) => id)],
  );
  const versions = new Map(known.rows.map((row) => [row.id, row]));
  const newest = new Map<string, AttendeeChange>();
  for (const change of changes) {
    const stored = versions.get(change.id);
    if (stored !== undefined && !standsAgainst(change, versionOf(stored))) continue;
    const sent = newest.get(change.id);
    if (sent === undefined || standsAgainst(change, { ...sent, document: () => sent.attendee }))
      newest.set(change.id, change);
  }
  const taken = [...newest.values()];
  if (taken.length === 0) return 0;
  await client.query(
    `INSERT INTO attendee (id, number, mark, tick, station, document)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[])
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, mark = excluded.mark, tick = excluded.tick,
       station = excluded.station, document = excluded.document`,
    [
      taken.map(({ id }) => id),
      taken.map((_, index) => begun + index + 1),
      taken.map(() => randomUUID()),
      taken.map(({ tick }) => tick),
      taken.map(({ stationId }) => stationId),
      taken.map(({ attendee }) => (attendee === null ? null : JSON.stringify(attendee))),
    ],
  );
  await client.query("UPDATE counter SET last = $1 WHERE name = 'attendee'", [begun + taken.length]);
  return taken.length;
};
