import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { largestFile } from '#core/importing/read-list.ts';
import { isTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import { applyList, importBench, previewFile } from '#tests/helpers/importing.ts';
import { admissionOf } from '#tests/helpers/admission.ts';

const head = 'Vorname;Nachname;Firma;E-Mail;Kategorie;Status;Workshop;Ticketcode';
const anna = 'Anna;Süß;Kompass;anna@example.org;Vortrag;bestätigt;Förderung und Beratung;CODE-A';
const bo = 'Bo;Ax;Linden;bo@example.org;Teilnahme;storniert;;CODE-B';

test('the demo list is recognised, and every person comes in', async () => {
  const { importer, store, recorded } = importBench();
  const preview = await previewFile(importer, 'resources/demo/attendees.csv', null);
  expect(preview).toMatchObject({
    ok: true,
    value: { from: { kind: 'text', encoding: 'UTF-8', delimiter: ';' }, badCount: 0, changed: 0, same: 0 },
  });
  const value = preview.ok ? preview.value : null;
  expect(value?.columns.every(({ field }) => field !== null)).toBe(true);
  const applied = await applyList(importer, value?.importId ?? '', 'refuse');
  expect(applied).toMatchObject({ ok: true, value: { imported: value?.rows, changed: 0, rejected: [] } });
  expect(store.attendees.byCode(['GFSP017VVPXFWNGU9CHXQEBBT1'])).toMatchObject({
    name: 'Annegret Möllendorf',
    familyName: 'Möllendorf',
    organisation: 'Kantine Sonnenblick',
    category: 'participant',
    language: 'de',
    registration: 'valid',
    bookings: ['ws-anerkennung'],
  });
  expect(recorded).toMatchObject([
    { kind: 'deed', payload: { what: 'import', by: 'organiser', count: value?.rows } },
    { kind: 'roster' },
  ]);
});

test.each([
  ['semicolons', `${head}\n${anna}\n${bo}\n`],
  ['commas and quotes', `${head}\n${anna}\n${bo}\n`.replaceAll(';', ',').replace('Kompass', '"Kompass"')],
  ['tabs and Windows line ends', `${head}\r\n${anna}\r\n${bo}\r\n`.replaceAll(';', '\t')],
  ['bars and old Macintosh line ends', `${head}\r${anna}\r${bo}\r`.replaceAll(';', '|')],
  ["a spreadsheet's hint", `sep=;\n${head}\n${anna}\n${bo}`],
  ['English names', `First name;Last name;Company;Email;Category;Status;Session;Barcode\n${anna}\n${bo}`],
])('reads a list with %s', async (_, text) => {
  const { takeOver, people } = importBench();
  await takeOver(text);
  expect(people()).toMatchObject([
    {
      name: 'Anna Süß',
      family_name: 'Süß',
      organisation: 'Kompass',
      category: 'speaker',
      bookings: '["ws-foerderung"]',
    },
    { name: 'Bo Ax', registration: 'cancelled' },
  ]);
});

test('bad rows are told with line and cause; good rows come in, or nothing does, as the person chooses', async () => {
  const { importer, file, people } = importBench();
  const rows = [
    head,
    anna,
    ';;Nobody;;;;;CODE-1',
    'Cy;Doe;X;;;vielleicht;;CODE-2',
    'Di;Roe;X;;;;Töpfern;CODE-3',
    'Ed;Poe;X;;;;;CODE-A',
    'Fi;Moe;X;;;;;CODE-4;zu viel',
    `Gi;${'o'.repeat(600)};X;;;;;CODE-5`,
    'Ha\u0000;Loe;X;;;;;CODE-6',
    'Ina',
    bo,
  ];
  const list = file(rows.join('\n'));
  const preview = await previewFile(importer, list, null);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      rows: 10,
      good: 3,
      badCount: 7,
      bad: [
        { line: 3, cause: 'name-missing' },
        { line: 4, cause: 'unknown-registration', value: 'vielleicht' },
        { line: 5, cause: 'unknown-booking', value: 'Töpfern' },
        { line: 6, cause: 'code-twice', value: 'CODE-A' },
        { line: 7, cause: 'too-many-columns', value: 'zu viel' },
        { line: 8, cause: 'too-long' },
        { line: 9, cause: 'unreadable' },
      ],
    },
  });
  const importId = preview.ok ? preview.value.importId : '';
  expect(await applyList(importer, importId, 'refuse')).toEqual({ ok: false, code: 'bad-rows' });
  expect(people()).toEqual([]);
  expect(await applyList(importer, importId, 'skip')).toMatchObject({ ok: true, value: { imported: 3 } });
  expect(people()).toHaveLength(3);
});

test('a forgotten quote costs its own line and no other', async () => {
  const { importer, file } = importBench();
  const rows = Array.from({ length: 200 }, (_, n) => `Person ${n};Firma`);
  const preview = await previewFile(importer, file(['Name;Firma', 'Eins;"Offen', ...rows].join('\n')), null);
  expect(preview).toMatchObject({ ok: true, value: { good: 200, bad: [{ line: 2, cause: 'unreadable' }] } });
});

test('line breaks inside quotes belong to the cell, and the lines are counted as in the file', async () => {
  const { importer, file } = importBench();
  const preview = await previewFile(importer, file('Name;Hinweise\nAnna;"vegan\nRollstuhl"\n;leer\n'), null);
  expect(preview).toMatchObject({ ok: true, value: { good: 1, bad: [{ line: 4, cause: 'name-missing' }] } });
});

test('formulas of spreadsheets are plain text, and a name of 400 letters is a name', async () => {
  const { takeOver, people } = importBench();
  const long = 'ü'.repeat(400);
  await takeOver(`Name;Firma\n"=HYPERLINK(""http://x"")";+49\n${long};@SUM(A1)`);
  expect(people()).toMatchObject([
    { name: '=HYPERLINK("http://x")', organisation: '+49' },
    { name: long, organisation: '@SUM(A1)' },
  ]);
});

test('whoever comes without a ticket code gets one of our own', async () => {
  const { takeOver, people, store } = importBench();
  await takeOver('Name\nAnna\nBo');
  const codes = people().flatMap(({ id }) => store.attendees.codesOf(String(id)));
  expect(codes).toHaveLength(2);
  expect(codes.every(isTicketCode)).toBe(true);
});

test('imported again, people keep their ids: known by code, by e-mail and name, or by name and organisation', async () => {
  const { takeOver, people } = importBench();
  await takeOver(`${head}\n${anna}\n${bo}\nCy;Doe;Werk;;;;;\n`);
  const before = people().map(({ id }) => id);
  const again = await takeOver(
    `${head}\nAnna;Süß-Neu;Kompass;anna@example.org;Vortrag;;;CODE-A\nBo;Ax;Andere;bo@example.org;;;;NEW-B\nCy;Doe;Werk;;Presse;;;\nNeu;Person;X;;;;;CODE-N`,
  );
  expect(again).toMatchObject({ imported: 1, changed: 3 });
  expect(
    people()
      .slice(0, 3)
      .map(({ id }) => id),
  ).toEqual(before);
  expect(people()).toMatchObject([
    { name: 'Anna Süß-Neu' },
    { organisation: 'Andere' },
    { category: 'press' },
    { name: 'Neu Person' },
  ]);
});

test('columns that a list does not have leave what is known as it is', async () => {
  const { takeOver, people } = importBench();
  await takeOver(`${head}\n${anna}`);
  expect(await takeOver('Name;Ticketcode\nAnna Süß;CODE-A')).toMatchObject({ imported: 0, changed: 0 });
  expect(people()).toMatchObject([{ organisation: 'Kompass', email: 'anna@example.org' }]);
});

test('two people of one name in one house stay two, also when imported again', async () => {
  const { takeOver, people } = importBench();
  const list = 'Name;Firma\nJan Kühnert;Werk\nJan Kühnert;Werk';
  await takeOver(list);
  expect(await takeOver(list)).toMatchObject({ imported: 0, changed: 0 });
  expect(people()).toHaveLength(2);
});

test('a code that belongs to somebody else is not taken away from them', async () => {
  const { takeOver, importer, file } = importBench();
  await takeOver(`${head}\n${anna}\n${bo}`);
  const preview = await previewFile(importer, file(`${head}\nBo;Ax;Linden;bo@example.org;;;;CODE-A`), null);
  expect(preview).toMatchObject({ ok: true, value: { bad: [{ line: 2, cause: 'code-taken', value: 'CODE-A' }] } });
});

test('the person may say what columns mean', async () => {
  const { importer, file, people } = importBench();
  const list = file('A;B\nWerk;Anna');
  expect(await previewFile(importer, list, null)).toMatchObject({
    ok: true,
    value: { good: 0, bad: [{ cause: 'name-missing' }] },
  });
  const preview = await previewFile(importer, list, { 0: 'organisation', 1: 'name' });
  await applyList(importer, preview.ok ? preview.value.importId : '', 'refuse');
  expect(people()).toMatchObject([{ name: 'Anna', organisation: 'Werk' }]);
});

test.each([
  ['empty', ''],
  ['empty', ' \n\n'],
  ['empty', 'Name;Firma\n'],
  ['damaged', Buffer.from('504b03041400', 'hex')],
  ['binary', Buffer.alloc(10_000)],
  ['not-a-table', '<html><body>Name;Firma</body></html>'],
  ['not-a-table', 'Dies ist ein Brief.\nEr hat keine Spalten.'],
] as const)('a file that is no list is %s', async (code, content) => {
  const { importer, file } = importBench();
  expect(await previewFile(importer, file(content), null)).toEqual({ ok: false, code });
});

test('a file of 300 MB is refused without being read, a missing one and a folder are not found', async () => {
  const { importer, file } = importBench();
  const huge = file('Name\n');
  truncateSync(huge, 300 * 2 ** 20);
  const memory = process.memoryUsage().rss;
  expect(await previewFile(importer, huge, null)).toEqual({ ok: false, code: 'too-large' });
  expect(process.memoryUsage().rss - memory).toBeLessThan(largestFile);
  expect(await previewFile(importer, '/nowhere/list.csv', null)).toEqual({ ok: false, code: 'not-found' });
  expect(await previewFile(importer, '/tmp', null)).toEqual({ ok: false, code: 'not-found' });
});

test('the file may change or vanish after the preview: what was shown is what comes in', async () => {
  const { importer, file, people } = importBench();
  const list = file('Name;Firma\nAnna;Werk');
  const preview = await previewFile(importer, list, null);
  writeFileSync(list, 'other');
  await applyList(importer, preview.ok ? preview.value.importId : '', 'skip');
  expect(people()).toMatchObject([{ name: 'Anna' }]);
  expect(readFileSync(list, 'utf8')).toBe('other');
});

test('cancelled in the middle it is undone whole: new people go, changed ones are as before, whoever was admitted stays', async () => {
  const first = importBench();
  await first.takeOver(`${head}\n${anna}`);
  const before = first.people();
  const rows = Array.from({ length: 4_000 }, (_, n) => `Neu;Person ${n};X;;;;;CODE-N${n}`);
  const { importer, file } = first;
  const bench = importBench(first.store, ({ phase, done, importId }) => {
    if (phase !== 'writing' || done < 1_600) return;
    const met = first.store.attendees.byCode(['CODE-N3']);
    const attendeeId = met?.id ?? '';
    if (first.store.log.ofAttendee(attendeeId).length === 0)
      first.store.log.append({ kind: 'scan', payload: admissionOf(attendeeId) }, 1);
    bench.importer.cancel(importId);
  });
  const preview = await previewFile(
    bench.importer,
    file([head, 'Anna;Ganz Anders;Y;anna@example.org;;;;CODE-A', ...rows].join('\n')),
    null,
  );
  expect(preview).toMatchObject({ ok: true, value: { fresh: 4_000, changed: 1 } });
  expect(await applyList(bench.importer, preview.ok ? preview.value.importId : '', 'skip')).toEqual({
    ok: false,
    code: 'cancelled',
  });
  expect(first.people()).toMatchObject([...before, { name: 'Neu Person 3' }]);
  expect(first.store.db.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(2);
  expect(await importer.undoUnfinished()).toBe(true);
});

test('one list at a time; scans are answered while a long one is written', async () => {
  let scans = 0;
  const { importer, file, store } = importBench(undefined, () => {
    if (store.attendees.byCode(['CODE-1']) !== null) scans += 1;
  });
  const rows = Array.from({ length: 5_000 }, (_, n) => `Person ${n};CODE-${n}`);
  const preview = await previewFile(importer, file(['Name;Ticketcode', ...rows].join('\n')), null);
  const importId = preview.ok ? preview.value.importId : '';
  const applying = applyList(importer, importId, 'skip');
  expect(await applyList(importer, importId, 'skip')).toEqual({ ok: false, code: 'busy' });
  expect(await applying).toMatchObject({ ok: true, value: { imported: 5_000 } });
  expect(scans).toBeGreaterThan(2);
});
