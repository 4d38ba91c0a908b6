import type { Database } from 'better-sqlite3';

/** Who came in somebody's place, here or at another station; null for nobody. */
export type SubstituteOf = (attendeeId: string) => string | null;

/** The substitutes of a database; of two for the same person the one who was named last. */
export const prepareSubstitutes = (db: Database): SubstituteOf => {
  const last = db
    .prepare<[string, string], string>(
      `SELECT substitute FROM (
         SELECT tick, json_extract(payload, '$.substituteId') AS substitute FROM log WHERE kind = 'change' AND attendee_id = ?
         UNION ALL
         SELECT tick, json_extract(payload, '$.substituteId') FROM heard WHERE kind = 'change' AND attendee_id = ?
       ) WHERE substitute IS NOT NULL ORDER BY tick DESC LIMIT 1`,
    )
    .pluck();
  return (attendeeId) => last.get(attendeeId, attendeeId) ?? null;
};
