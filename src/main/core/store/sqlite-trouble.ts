import Sqlite from 'better-sqlite3';
import type { RecordingTrouble } from '#shared/contract/views.ts';

const troubles: ReadonlyArray<readonly [prefix: string, trouble: RecordingTrouble]> = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  // A medium that takes no more, for whatever reason of its own; it may be put right while the station runs.
  ['SQLITE_IOERR_WRITE', 'read-only'],
  ['SQLITE_IOERR_FSYNC', 'read-only'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
];

/** Why the database could not be read or written; null for an error that is a bug and not the disk's doing. */
export const recordingTroubleOf = (error: unknown): RecordingTrouble | null => {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  return troubles.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
};

const fileTroubles: ReadonlyMap<string, 'disk-full' | 'read-only'> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
]);

/** Why a file or folder could not be written; null for an error that is not the disk's doing. */
export const diskTroubleOf = (error: unknown): 'disk-full' | 'read-only' | null => {
  if (!(error instanceof Error)) return null;
  const trouble = recordingTroubleOf(error);
  if (trouble === 'disk-full' || trouble === 'read-only') return trouble;
  return fileTroubles.get((error as NodeJS.ErrnoException).code ?? '') ?? null;
};
