import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import type { Log } from '#core/store/log.ts';
import { openLog } from '#core/store/log.ts';
import type { Sync, SyncOptions } from '#core/sync/start-sync.ts';
import { startSync } from '#core/sync/start-sync.ts';
import type { CentralState } from '#shared/contract/views.ts';
import { conference, doorsOpen, scanOf } from './facts.ts';

/** A station's log on a real file. */
export type TestStation = {
  readonly db: Database;
  readonly log: Log;
  /** Appends admissions of so many new people. */
  readonly admit: (count: number) => void;
  readonly setting: (key: string) => unknown;
};

/** Opens or creates the log of a station. */
export const openStation = (file: string): TestStation => {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  const db = opened.value;
  onTestFinished(() => void db.close());
  const log = openLog(db, randomUUID);
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  return {
    db,
    log,
    admit: (count) => {
      db.transaction(() => {
        for (let index = 0; index < count; index += 1) log.append(scanOf(randomUUID()), doorsOpen);
      })();
    },
    setting: (key) => {
      const value = setting.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
  };
};

/** Sync with every state that it told and every line that it logged. */
export type TestSync = Sync & { readonly states: CentralState[]; readonly lines: Readonly<Record<string, unknown>>[] };

/** Starts the real sync of a station; without jitter, so that tests wait no longer than they must. Ended with the test. */
export const syncOf = (
  station: TestStation,
  folder: string,
  options: Pick<SyncOptions, 'startCentral'> & Partial<SyncOptions>,
): TestSync => {
  const states: CentralState[] = [];
  const lines: Readonly<Record<string, unknown>>[] = [];
  let quiet = false;
  const sync = startSync({
    db: station.db,
    event: conference,
    stationName: () => 'Door',
    databaseFile: path.join(folder, 'central.sqlite'),
    liveFolder: 'out/live',
    livePort: null,
    joined: null,
    onRevoked: () => undefined,
    fetch,
    clock: { now: Date.now, monotonic: () => performance.now() },
    // Zero for jitter (4 bytes), real chance for ids and tokens.
    randomBytes: (size) => (size === 4 ? new Uint8Array(4) : randomBytes(size)),
    onState: (state) => states.push(state),
    log: (line) => lines.push(line),
    ...options,
  });
  const close = async (): Promise<void> => {
    if (!quiet) await sync.close();
    quiet = true;
  };
  onTestFinished(close);
  return { ...sync, close, states, lines };
};

/** A host that says at once that a list listens on the port; for lists that a test starts itself. */
export const hostAt =
  (port: number): SyncOptions['startCentral'] =>
  () => {
    const exits: (() => void)[] = [];
    return {
      send: (message) => {
        if (message.kind === 'stop') for (const listener of exits) listener();
      },
      onMessage: (listener) =>
        void setImmediate(() => listener({ kind: 'listening', port, addresses: [`http://127.0.0.1:${port}/live`] })),
      onExit: (listener) => void exits.push(listener),
    };
  };
