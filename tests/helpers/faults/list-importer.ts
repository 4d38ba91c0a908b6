import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRecording } from '#core/admission/recording.ts';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { createImporter } from '#core/importing/importer.ts';
import { createIds } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore } from '#core/store/store.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';

// A process of its own that imports a list until it is killed, and speaks once a part of it is on disk.
const [database = '', csv = ''] = process.argv.slice(2);
const opened = openDatabase(database);
if (!opened.ok) throw new Error(opened.code);
const newId = createIds(Date.now, randomBytes);
const store = openStore(opened.value, newId);
const demo: unknown = JSON.parse(readFileSync(path.resolve('resources/demo/event.json'), 'utf8'));
const importer = createImporter({
  store,
  recording: createRecording(store.db, { onTrouble: store.index.forget, onChange: () => undefined }),
  event: resolveEvent(eventFileSchema.parse(demo), 0),
  now: Date.now,
  newId,
  randomBytes,
  onProgress: ({ phase, done }) => {
    if (phase === 'writing' && done > 1_000) process.stdout.write(`${done}\n`);
  },
  onRecorded: () => undefined,
});
const preview = await importer.preview({ kind: 'file', path: csv }, { mapping: null, sheet: null });
if (preview.ok) await importer.apply(preview.value.importId, { onBadRows: 'skip', gone: 'keep', by: null });
