import path from 'node:path';
import { openDatabase } from '#central/store/open-database.ts';
import type { Batch } from '#shared/contract/sync.ts';
import { inFolder } from '../support/filled-store.ts';
import { report } from '../support/measurement.ts';
import { batchesOf } from './batches.ts';
import { startListProcess } from './list-process.ts';

const goal = 0.5;
const batchSize = 200;
const stations = 4;

/** Entries a second of plain inserts into the same tables, as many a transaction as in a batch. */
const openBare = (
  file: string,
): { readonly insert: (batches: ReadonlyArray<Batch>) => number; readonly close: () => void } => {
  const opened = openDatabase(file, null);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  const db = opened.value;
  let stream = 0;
  const row = db.prepare('INSERT INTO entry (stream, seq, id, kind, at, tick, payload) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertBatch = db.transaction((batch: Batch, payloads: ReadonlyArray<string>) => {
    for (const [index, { seq, id, kind, at, tick }] of batch.entries.entries())
      row.run(stream, seq, id, kind, at, tick, payloads[index]);
  });
  return {
    insert: (batches) => {
      stream += 1;
      db.prepare('INSERT INTO stream VALUES (?, ?, ?, ?, 0, 0, 0)').run(stream, String(stream), 'epoch', 'bare');
      const payloads = batches.map((batch) => batch.entries.map((entry) => JSON.stringify(entry.payload)));
      const from = performance.now();
      for (const [index, batch] of batches.entries()) insertBatch(batch, payloads[index] ?? []);
      return performance.now() - from;
    },
    close: () => void db.close(),
  };
};

/** A returning fleet over HTTP against plain inserts, in turns, so that noise hits both. */
export const measureIntake = (rounds: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const list = await startListProcess(folder);
    const bare = openBare(path.join(folder, 'bare.sqlite'));
    let [ours, theirs, entries] = [0, 0, 0];
    // The first round warms both up and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const fleet = Array.from({ length: stations }, () => batchesOf(10, batchSize));
      const bodies = fleet.map((batches) => batches.map((batch) => JSON.stringify(batch)));
      const from = performance.now();
      await Promise.all(
        bodies.map(async (station) => {
          for (const body of station) await list.post(body);
        }),
      );
      const took = performance.now() - from;
      const bareTook = fleet.reduce((sum, batches) => sum + bare.insert(batches), 0);
      if (round === 0) continue;
      ours += took;
      theirs += bareTook;
      entries += stations * 10 * batchSize;
    }
    bare.close();
    await list.stop();
    const [value, bareValue] = [(entries / ours) * 1_000, (entries / theirs) * 1_000];
    const ratio = value / bareValue;
    const name = `backlog intake, ${stations} stations`;
    report({ name, value, unit: 'entries/s', bare: bareValue, ratio, goal, met: ratio >= goal });
    return ratio >= goal;
  });
