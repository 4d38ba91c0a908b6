import { randomBytes } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createAdmission, type Admission } from '#core/admission/admission.ts';
import { prepareFirstBadge } from '#core/admission/first-badge.ts';
import { createRecording } from '#core/admission/recording.ts';
import { createViews } from '#core/admission/views.ts';
import { prepareBadgeStates, prepareWithdraw } from '#core/printing/print-job-store.ts';
import { newId } from '#core/store/new-id.ts';
import type { Store } from '#core/store/store.ts';
import { createTicketReader } from '#core/tickets/read-ticket.ts';
import { openCheckpoint } from '#tests/helpers/open-checkpoint.ts';
import { randomFrom } from './support/crowd.ts';
import { fillStore, inFolder, openBenchStore } from './support/filled-store.ts';
import { numbersOption, percentile, report, timed } from './support/measurement.ts';

const goal = 1.5;
const entrance = openCheckpoint('entrance', 'entrance');

const now = (): number => Date.now();

const admissionOf = (store: Store): Admission => {
  const badgeStates = prepareBadgeStates(store.db);
  const histories = { ...store, exclusive: new Set<string>() };
  return createAdmission({
    store,
    readTicket: createTicketReader(store, { id: 'bench', rehearses: null, ticketKeys: [], categories: [] }),
    histories,
    recording: createRecording(store.db, { onTrouble: () => undefined, onChange: () => undefined }),
    views: createViews({
      ...store,
      histories,
      stationName: () => null,
      badgeStates,
      checkpointId: () => entrance.id,
      checkpointById: () => entrance,
    }),
    now,
    by: () => 'staff',
    checkpoint: () => entrance,
    occupancy: () => 0,
    mostInside: () => null,
    badges: { queueFirst: prepareFirstBadge(store.db, now), withdraw: prepareWithdraw(store.db) },
    onRecorded: () => undefined,
  });
};

/** The plainest durable counterpart: one row into one table of a database of its own. */
const bareCommit = (folder: string): { readonly commit: () => void; readonly close: () => void } => {
  const db = new Sqlite(path.join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE scan (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, payload TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO scan (at, payload) VALUES (?, ?)');
  const payload = JSON.stringify({
    attendeeId: newId(Date.now(), randomBytes),
    checkpointId: 'entrance',
    verdict: 'admitted',
  });
  return { commit: () => void insert.run(Date.now(), payload), close: () => void db.close() };
};

/** Measures scans from reading to a commit on disk, with the badge queued, beside bare commits in turn. */
const measure = (size: number, scans: number): Promise<boolean> =>
  inFolder((folder) => {
    const store = openBenchStore(folder);
    const codes = fillStore(store, size);
    const admission = admissionOf(store);
    const bare = bareCommit(folder);
    const random = randomFrom(7);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let n = 0; n < scans; n += 1) {
      const code = codes[random(codes.length)] ?? '';
      ours.push(timed(() => admission.byCodes([code], 'entry', 'camera')));
      theirs.push(timed(bare.commit));
    }
    bare.close();
    store.db.close();
    const value = percentile(ours, 0.99);
    const bareValue = percentile(theirs, 0.99);
    const ratio = value / bareValue;
    report({
      name: `admission p99, ${size} attendees`,
      value,
      unit: 'ms',
      bare: bareValue,
      ratio,
      goal,
      met: ratio <= goal,
    });
    return ratio <= goal;
  });

/** Decision and durable commit against a bare single-row commit. `--sizes 1000,100000` attendees, `--scans 4000`. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [scans = 0] = numbersOption(args, '--scans', [4_000]);
  let met = true;
  for (const size of numbersOption(args, '--sizes', [1_000, 100_000])) met = (await measure(size, scans)) && met;
  return met ? 0 : 1;
};
