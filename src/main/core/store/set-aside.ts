import { existsSync, renameSync } from 'node:fs';

/** Moves a database that cannot be used out of the way, with what belongs to it, under a name with the time; nothing is deleted. */
export const setAside = (file: string, now: number): void => {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/gu, '-');
  for (const part of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + part)) renameSync(file + part, `${file}.damaged-${stamp}${part}`);
  }
};
