import type { Database } from 'better-sqlite3';

/** Small values that survive a power cut, one row a key. */
export type StoredSettings = {
  /** What was stored, not looked into; undefined for nothing. */
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
};

/** The settings of a database. */
export const openSettings = (db: Database): StoredSettings => {
  const read = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const write = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare('DELETE FROM setting WHERE key = ?');
  return {
    read: (key) => {
      const value = read.get(key);
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    write: (key, value) => void write.run(key, JSON.stringify(value)),
    remove: (key) => void remove.run(key),
  };
};
