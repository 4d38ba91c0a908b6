import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#core/store/open-database.ts';

type Any = (below: number) => number;

/** The ids of the log in order; null when the database says itself that it is damaged. */
const idsIn = (file: string): ReadonlyArray<string> | null => {
  const opened = openDatabase(file);
  if (!opened.ok) return null;
  const db = opened.value;
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return null;
    return db.prepare<[], string>('SELECT id FROM log ORDER BY seq').pluck().all();
  } finally {
    db.close();
  }
};

const damaged = (bytes: Buffer, any: Any): Buffer => {
  const at = any(bytes.length);
  if (any(2) === 0) return bytes.subarray(0, at);
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 + any(255));
  return flipped;
};

/**
 * Damages copies of a dead station's write-ahead log, `copies` times anew; answers how many opened without a word and are not the beginning of what
 * was there. The station's own files stay as they are.
 */
export const silentlyCorruptCopies = (database: string, copies: number, any: Any): number => {
  const log = `${database}-wal`;
  if (!existsSync(log) || readFileSync(log).length === 0) return 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-torn-'));
  const copy = path.join(folder, 'torn.sqlite');
  const opened = (wal: Buffer): ReadonlyArray<string> | null => {
    rmSync(`${copy}-shm`, { force: true });
    copyFileSync(database, copy);
    writeFileSync(`${copy}-wal`, wal);
    return idsIn(copy);
  };
  try {
    const bytes = readFileSync(log);
    const whole = opened(bytes);
    if (whole === null) return 1;
    let silent = 0;
    for (let turn = 0; turn < copies; turn += 1) {
      const ids = opened(damaged(bytes, any));
      if (ids !== null && ids.some((id, index) => id !== whole[index])) silent += 1;
    }
    return silent;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
