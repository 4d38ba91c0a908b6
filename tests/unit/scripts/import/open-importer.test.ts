import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseEvent } from '#core/event/choose-event.ts';
import { keepEventFolder, openEventFolder } from '#core/event/event-folder.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openImporter } from '#scripts/import/open-importer.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';

let dataFolder: string;
let openId: string;

beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'einlass-import-'));
  const resourcesFolder = path.join(projectRoot, 'resources');
  const chosen = chooseEvent({ dataFolder, resourcesFolder, eventFile: null, now: Date.now() });
  if (!chosen.ok) throw new Error(chosen.code);
  openId = chosen.value.event.id;
  keepEventFolder(dataFolder, { ...chosen.value.event, id: 'autumn-fair', name: 'Autumn fair' });
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const importInto = async (eventId: string | null): Promise<void> => {
  const { importer, close } = openImporter(dataFolder, eventId);
  const preview = await importer.preview(
    { kind: 'pasted', text: 'Name\nJörg Weißhaupt\n' },
    { mapping: null, sheet: null },
  );
  if (!preview.ok) throw new Error(preview.code);
  await importer.apply(preview.value.importId, { onBadRows: 'skip', gone: 'keep', by: 'organiser' });
  await importer.close();
  close();
};
const peopleOf = (eventId: string): unknown => {
  const folder = openEventFolder(dataFolder, eventId);
  if (folder?.ok !== true) throw new Error('the event is gone');
  const db = openDatabase(folder.value.databaseFile);
  if (!db.ok) throw new Error(db.code);
  const people = db.value.prepare('SELECT count(*) FROM attendee').pluck().get();
  db.value.close();
  return people;
};

test('a list goes into the event that is named, and into no other', async () => {
  await importInto('autumn-fair');
  expect(peopleOf('autumn-fair')).toBe(1);
  expect(peopleOf(openId)).toBe(0);
});

test('a list goes into the event that opens when none is named', async () => {
  await importInto(null);
  expect(peopleOf(openId)).toBe(1);
});

test.each(['winter-fair', '..', '../events/autumn-fair', ''])(
  '"%s" is no event, and those that there are are told',
  (id) => {
    expect(() => openImporter(dataFolder, id)).toThrow(/autumn-fair/u);
  },
);
