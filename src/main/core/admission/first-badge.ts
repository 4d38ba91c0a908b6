import type { Database } from 'better-sqlite3';
import { prepareEnqueue, prepareHasBadge } from '../printing/print-job-store.ts';

/** Queues a badge for whoever never had one queued, inside the caller's transaction; one that came or may have come out is not repeated. */
export const prepareFirstBadge = (db: Database, now: () => number): ((attendeeId: string) => void) => {
  const hasBadge = prepareHasBadge(db);
  const enqueue = prepareEnqueue(db);
  return (attendeeId) => {
    if (!hasBadge(attendeeId)) enqueue({ attendeeId, copy: false, at: now() });
  };
};
