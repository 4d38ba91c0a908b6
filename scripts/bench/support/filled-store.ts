import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore, type Store } from '#core/store/store.ts';
import { blankAttendee } from '#shared/domain/attendee.ts';
import { crowdMember, randomFrom } from './crowd.ts';

/** A folder that is deleted when the work in it is over. */
export const inFolder = async <T>(work: (folder: string) => Promise<T> | T): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A store in the folder. */
export const openBenchStore = (folder: string): Store => {
  const opened = openDatabase(path.join(folder, 'einlass.sqlite'));
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  return openStore(opened.value, () => newId(Date.now(), randomBytes));
};

const chunk = 5_000;

/** Fills a store with a crowd; returns the ticket codes in order. */
export const fillStore = ({ db, attendees }: Store, size: number): ReadonlyArray<string> => {
  const random = randomFrom(size);
  const codes: string[] = [];
  const some = db.transaction((count: number) => {
    for (let n = 0; n < count; n += 1) {
      const { code, name, familyName, organisation, email } = crowdMember(codes.length, random);
      const id = newId(Date.now(), randomBytes);
      const person = { ...blankAttendee, id, name, familyName, organisation, email, category: 'participant' };
      attendees.insert(person, code, null);
      codes.push(code);
    }
  });
  while (codes.length < size) some(Math.min(chunk, size - codes.length));
  db.pragma('wal_checkpoint(TRUNCATE)');
  return codes;
};
