import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import Papa from 'papaparse';
import { createRecording } from '#core/admission/recording.ts';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { createImporter } from '#core/importing/importer.ts';
import { createIds } from '#core/store/new-id.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import { writeCrowdList } from './support/crowd-list.ts';
import { inFolder, openBenchStore } from './support/filled-store.ts';
import { numbersOption, report, reportWithin } from './support/measurement.ts';
import { watchPauses } from './support/pauses.ts';

const goal = 5_000;
const pauseGoal = 150;

/** The plainest counterpart: papaparse, then one insert a row in one transaction. */
const bareImport = async (file: string, folder: string): Promise<number> => {
  const from = performance.now();
  const { data } = Papa.parse<string[]>(await readFile(file, 'utf8'), { delimiter: ';' });
  const db = new Sqlite(path.join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE attendee (key INTEGER PRIMARY KEY, name TEXT, organisation TEXT, email TEXT, category TEXT, status TEXT, code TEXT UNIQUE) STRICT',
  );
  const insert = db.prepare(
    'INSERT INTO attendee (name, organisation, email, category, status, code) VALUES (?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const [given, family, ...rest] of data.slice(1)) insert.run(`${given} ${family}`, ...rest);
  })();
  db.close();
  return performance.now() - from;
};

type Timing = { readonly whole: number; readonly longestPause: number };

const ourImport = async (file: string, folder: string): Promise<Timing> => {
  const store = openBenchStore(folder);
  const newId = createIds(Date.now, randomBytes);
  const demo: unknown = JSON.parse(await readFile('resources/demo/event.json', 'utf8'));
  const importer = createImporter({
    store,
    recording: createRecording(store.db, { onTrouble: store.index.forget, onChange: () => undefined }),
    event: resolveEvent(eventFileSchema.parse(demo), 0),
    now: Date.now,
    newId,
    randomBytes,
    onProgress: () => undefined,
    onRecorded: () => undefined,
  });
  const preview = await importer.preview({ kind: 'file', path: file }, { mapping: null, sheet: null });
  if (!preview.ok) throw new Error(preview.code);
  const { importId } = preview.value;
  const applying = { onBadRows: 'refuse', gone: 'keep', by: null } as const;
  const { value: applied, whole, longestPause } = await watchPauses(() => importer.apply(importId, applying));
  store.db.close();
  if (!applied.ok || applied.value.rejected.length > 0) throw new Error('the list was not taken over whole');
  return { whole, longestPause };
};

const measure = (size: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'list.csv');
    writeCrowdList(file, size);
    const bare = await bareImport(file, folder);
    const { whole, longestPause } = await ourImport(file, folder);
    report({
      name: `import of ${size} attendees`,
      value: whole,
      unit: 'ms',
      bare,
      ratio: whole / bare,
      goal,
      met: whole <= goal,
    });
    reportWithin('longest pause for a scan meanwhile', longestPause, pauseGoal);
    return whole <= goal;
  });

/** From the person's word to the last commit, bad rows refused, against papaparse and bare inserts. `--sizes 100000`. */
export const run = async (args: readonly string[]): Promise<number> => {
  let met = true;
  for (const size of numbersOption(args, '--sizes', [100_000])) met = (await measure(size)) && met;
  return met ? 0 : 1;
};
