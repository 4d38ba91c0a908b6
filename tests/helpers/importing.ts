import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRecording } from '#core/admission/recording.ts';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { createImporter, type Importer } from '#core/importing/importer.ts';
import { createIds } from '#core/store/new-id.ts';
import type { Store } from '#core/store/store.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { ColumnMapping, ImportProgress } from '#shared/contract/import.ts';
import type { Event } from '#shared/domain/event.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import { tempStore } from './store.ts';
import { tempFolder } from './temp-folder.ts';

/** The demo event, set on the day of the epoch. */
export const demoEvent = (): Event =>
  resolveEvent(eventFileSchema.parse(JSON.parse(readFileSync(path.resolve('resources/demo/event.json'), 'utf8'))), 0);

/** An importer over a store, what it told, and a way to write lists for it. */
export type ImportBench = {
  readonly store: Store;
  readonly importer: Importer;
  readonly told: ImportProgress[];
  readonly recorded: LogEntry[];
  readonly file: (content: string | Uint8Array) => string;
  /** Preview and application in one; throws when the list is not accepted. */
  readonly takeOver: (content: string | Uint8Array) => Promise<{ readonly imported: number; readonly changed: number }>;
  readonly people: () => ReadonlyArray<Record<string, unknown>>;
};

/** What a file would change. */
export const previewFile = (importer: Importer, file: string, mapping: ColumnMapping | null = null) =>
  importer.preview({ kind: 'file', path: file }, { mapping, sheet: null });

/** Takes a list over that was looked at; nobody who is missing in it is cancelled. */
export const applyList = (importer: Importer, importId: string, onBadRows: 'skip' | 'refuse') =>
  importer.apply(importId, { onBadRows, gone: 'keep', by: 'organiser' });

/** An importer on the demo event; `onProgress` may interfere while it runs. */
export const importBench = (
  store: Store = tempStore(),
  onProgress: (progress: ImportProgress) => void = () => undefined,
): ImportBench => {
  const told: ImportProgress[] = [];
  const recorded: LogEntry[] = [];
  const folder = tempFolder();
  let files = 0;
  const importer = createImporter({
    store,
    recording: createRecording(store.db, { onTrouble: store.index.forget, onChange: () => undefined }),
    event: demoEvent(),
    now: () => Date.now(),
    newId: createIds(() => Date.now(), randomBytes),
    randomBytes,
    onProgress: (progress) => {
      told.push(progress);
      onProgress(progress);
    },
    onRecorded: (entry) => void recorded.push(entry),
  });
  const file = (content: string | Uint8Array): string => {
    files += 1;
    const name = path.join(folder, `list-${files}.csv`);
    writeFileSync(name, content);
    return name;
  };
  const people = store.db.prepare<[], Record<string, unknown>>(
    'SELECT key, id, name, family_name, organisation, email, category, role, language, registration, bookings, marks, import_id FROM attendee ORDER BY key',
  );
  return {
    store,
    importer,
    told,
    recorded,
    file,
    takeOver: async (content) => {
      const preview = await previewFile(importer, file(content));
      if (!preview.ok) throw new Error(`no preview: ${preview.code}`);
      const applied = await applyList(importer, preview.value.importId, 'skip');
      if (!applied.ok) throw new Error(`not applied: ${applied.code}`);
      return applied.value;
    },
    people: () => people.all(),
  };
};
