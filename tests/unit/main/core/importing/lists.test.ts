import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyList, importBench, previewFile } from '#tests/helpers/importing.ts';

const folder = path.resolve('tests/fixtures/lists');

/** What is known of each list: people, and the lines that cannot be taken. */
const lists = {
  'doo-export.xlsx': [2, []],
  'doppelte.csv': [3, [3]],
  'eingefuegte-tabelle.txt': [1, [3]],
  'eventbrite-attendees.csv': [2, []],
  'excel-zusammengefuehrte-kopfzeilen.xlsx': [2, []],
  'guestoo-export.csv': [2, []],
  'pretix-attendees.csv': [3, []],
  'pretix-orderdata.xlsx': [2, []],
  'sechzig-spalten.csv': [2, []],
  'seltsame-namen.csv': [5, []],
  'teilnehmerliste-excel-windows.csv': [3, [4]],
  'titelzeilen.csv': [2, []],
  'utf16-tabs.txt': [2, []],
} as const;

const refused = {
  'abgeschnitten.xlsx': 'damaged',
  'umbenanntes-pdf.csv': 'binary',
  'zip-bombe.xlsx': 'too-large',
} as const;

test('every list of the folder is tried', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(lists), ...Object.keys(refused)].toSorted());
});

test.each(Object.entries(lists))('%s comes in, and again it changes nothing', async (name, [people, badLines]) => {
  const { importer } = importBench();
  const takeOver = async () => {
    const preview = await previewFile(importer, path.join(folder, name));
    if (!preview.ok) throw new Error(preview.code);
    const applied = await applyList(importer, preview.value.importId, 'skip');
    if (!applied.ok) throw new Error(applied.code);
    const { imported, changed, rejected } = applied.value;
    return { imported, changed, rejected: rejected.map(({ line }) => line) };
  };
  expect(await takeOver()).toEqual({ imported: people, changed: 0, rejected: badLines });
  expect(await takeOver()).toEqual({ imported: 0, changed: 0, rejected: badLines });
});

test.each(Object.entries(refused))('%s is refused: %s', async (name, code) => {
  expect(await previewFile(importBench().importer, path.join(folder, name))).toEqual({ ok: false, code });
});

test('what the lists say reaches the right places', async () => {
  const bench = importBench();
  for (const name of ['pretix-attendees.csv', 'eventbrite-attendees.csv', 'teilnehmerliste-excel-windows.csv']) {
    const preview = await previewFile(bench.importer, path.join(folder, name));
    if (preview.ok) await applyList(bench.importer, preview.value.importId, 'skip');
  }
  const { attendees } = bench.store;
  expect(attendees.byCode(['k3j4h5g6f7d8s9a1q2w3e4r5t6z7u8i9'])).toMatchObject({
    name: 'Olena Kravchuk',
    organisation: 'Kompass e.V.',
    category: 'participant',
    registration: 'valid',
  });
  expect(attendees.byCode(['n3j4h5g6f7d8s9a1q2w3e4r5t6z7u8i9'])).toMatchObject({ registration: 'unpaid' });
  expect(attendees.byCode(['100100000000000002'])).toMatchObject({ name: 'José Ibáñez' });
  expect(bench.people()).toContainEqual(expect.objectContaining({ name: 'Dr. Käthe Großmann', registration: 'valid' }));
  expect(bench.people()).toContainEqual(expect.objectContaining({ name: 'Jörg Müller', registration: 'cancelled' }));
});
