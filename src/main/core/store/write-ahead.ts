import type { Database } from 'better-sqlite3';
import { recordingTroubleOf } from './sqlite-trouble.ts';

/** Pages that the write-ahead log may hold before a commit has to bring them home itself: 16 MB. */
export const usualCheckpointPages = 4_000;

/** Brings the write-ahead log home while nobody waits. */
export type WriteAhead = {
  /** A transaction was committed. */
  readonly committed: () => void;
  readonly stop: () => void;
};

// A scan writes up to ten pages: at this many, a checkpoint is worth its two syncs.
const commitsAtLeast = 64;
const quietMs = 400;

/**
 * Empties the write-ahead log in the first pause after many commits, so that hardly any scan pays for it: a commit that
 * has to do so takes several times as long. Durability does not depend on it.
 */
export const keepWriteAhead = (db: Database): WriteAhead => {
  let commits = 0;
  let timer: NodeJS.Timeout | null = null;
  const bringHome = (): void => {
    timer = null;
    commits = 0;
    if (!db.open) return;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // Nothing is lost: the log stays as it is, and a sick disk is the next write's to tell.
      if (recordingTroubleOf(error) === null) throw error;
    }
  };
  return {
    committed: () => {
      commits += 1;
      if (commits < commitsAtLeast) return;
      if (timer !== null) timer.refresh();
      else timer = setTimeout(bringHome, quietMs).unref();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
};
