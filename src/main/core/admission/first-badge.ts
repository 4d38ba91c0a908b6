import type { Database } from 'better-sqlite3';
import { prepareEnqueue } from '../printing/print-job-store.ts';

/** Queues a badge for whoever never had one queued, inside the caller's transaction; one that came or may have come out is not repeated. */
export const prepareFirstBadge = (
  db: Database,
  { newId, now }: { readonly newId: () => string; readonly now: () => number },
): ((attendeeId: string) => void) => {
  const any = db.prepare('SELECT 1 FROM print_job WHERE attendee_id = ? LIMIT 1');
  const enqueue = prepareEnqueue(db);
  return (attendeeId) => {
    if (any.get(attendeeId) === undefined) enqueue({ id: newId(), attendeeId, copy: false, at: now() });
  };
};
