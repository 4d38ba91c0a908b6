import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AttendeeChange } from '#shared/contract/fleet/feed.ts';
import { standsAgainst } from '#shared/domain/attendee-version.ts';
import { versionOf, type VersionRow } from '../attendee-row.ts';

/** Takes newer changes of attendees into a SQLite list in one transaction, each under the next number; answers how many. */
export const prepareTakeAttendees = (db: Database): ((changes: ReadonlyArray<AttendeeChange>) => number) => {
  const last = db.prepare<[], number>("SELECT last FROM counter WHERE name = 'attendee'").pluck();
  const setLast = db.prepare<[number]>("UPDATE counter SET last = ? WHERE name = 'attendee'");
  const put = db.prepare<[string, number, string, number, string, string | null]>(
    `INSERT INTO attendee (id, number, mark, tick, station, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       number = excluded.number, mark = excluded.mark, tick = excluded.tick, station = excluded.station, document = excluded.document`,
  );
  const stored = db.prepare<[string], VersionRow>('SELECT tick, station, document FROM attendee WHERE id = ?');
  const take = db.transaction((changes: ReadonlyArray<AttendeeChange>): number => {
    const begun = last.get() ?? 0;
    let number = begun;
    for (const change of changes) {
      const { id, tick, stationId, attendee } = change;
      const known = stored.get(id);
      if (known !== undefined && !standsAgainst(change, versionOf(known))) continue;
      const document = attendee === null ? null : JSON.stringify(attendee);
      number += 1;
      put.run(id, number, randomUUID(), tick, stationId, document);
    }
    if (number > begun) setLast.run(number);
    return number - begun;
  });
  return take.immediate;
};
