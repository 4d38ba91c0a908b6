import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '#core/importing/workbook/read-workbook.ts';
import type { ListDocument } from '#shared/contract/paper-document.ts';
import type { ListOrder } from '#shared/contract/requests/lists.ts';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const start = Date.UTC(2025, 4, 15, 7, 0);
const minute = 60_000;
const hostile = '=HYPERLINK("http://x")';

/** A desk whose clock stands still until it is moved, and which keeps the papers that it would print. */
const running = async () => {
  const dataFolder = tempFolder();
  const papers: ListDocument[] = [];
  const time = { now: start };
  const desk = await runDesk({
    dataFolder,
    clock: { now: () => time.now, monotonic: () => performance.now() },
    makePdf: (document) => {
      if (document.kind === 'list') papers.push(document);
      return Promise.resolve(new TextEncoder().encode('%PDF'));
    },
  });
  const { handlers, event } = desk;
  const { demoPin } = await handlers['station.state'](undefined);
  await handlers['lock.unlock']({ pin: demoPin ?? '' });
  const [entrance] = event.checkpoints;
  const folder = path.join(dataFolder, 'events', event.id, 'exports');
  const make = async (order: ListOrder) => {
    const made = await handlers['lists.make'](order);
    if (!made.ok) throw new Error(made.code);
    expect(path.dirname(made.value.path)).toBe(folder);
    return { ...made.value, bytes: readFileSync(made.value.path) };
  };
  const sheets = async (order: ListOrder) => {
    const { bytes, count } = await make(order);
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.code);
    return { count, sheets: read.value.map(({ rows }) => rows.map(({ cells }) => cells)) };
  };
  const csv = async (order: ListOrder): Promise<ReadonlyArray<string>> =>
    (await make(order)).bytes.toString('utf8').split('\r\n');
  return { ...desk, papers, time, entrance: entrance?.id ?? '', folder, make, sheets, csv };
};

const wholeDay = { kind: 'attendance', checkpointId: null, form: 'xlsx', language: 'de' } as const;

/** A cell of the row that begins with a name. */
const cellOf = ([head = [], ...rows]: ReadonlyArray<ReadonlyArray<string>>, name: string, title: string) => {
  const row = rows.find(([first]) => first === name);
  if (row === undefined || !head.includes(title)) throw new Error(`no ${title} of ${name}`);
  return row[head.indexOf(title)] ?? '';
};

test('the list of attendance says who came when, for how long, by what and why, and reads back', async () => {
  const desk = await running();
  const { handlers, time, entrance } = desk;
  const person = await desk.find('möllendorf');
  const attendeeId = person.attendee.id;
  await desk.admit(attendeeId);
  time.now = start + 95 * minute;
  await handlers['scan.person']({ attendeeId, direction: 'exit', override: null });
  const unpaid = await desk.find('Fließbach');
  await handlers['people.correct']({ attendeeId: unpaid.attendee.id, correction: { registration: 'unpaid' } });
  await handlers['scan.person']({
    attendeeId: unpaid.attendee.id,
    direction: 'entry',
    override: { reason: 'zahlt bar' },
  });
  await desk.registered({ name: hostile, organisation: '+49 341' });

  const { sheets, count } = await desk.sheets(wholeDay);
  const [attendance = [], ...others] = sheets;
  const of = (name: string, title: string) => cellOf(attendance, name, title);
  expect(count).toBe(attendance.length - 1);
  const { name, organisation } = person.attendee;
  expect(of(name, 'Organisation')).toBe(organisation);
  expect([of(name, 'Gekommen'), of(name, 'Gegangen')]).toEqual(['2025-05-15 09:00', '2025-05-15 10:35']);
  expect(of(name, 'Eingelassen durch')).toBe('Suche');
  expect(of(unpaid.attendee.name, 'Trotzdem eingelassen, weil')).toBe('unbezahlt: zahlt bar');
  expect([of(hostile, 'Kam als'), of(hostile, 'Organisation')]).toEqual(['ohne Anmeldung', '+49 341']);
  const { registered } = await desk.headcount();
  const counts = others.find(([head]) => head?.[0] === 'Kategorie');
  expect(counts?.at(-1)).toEqual(['Alle', String(registered), '3', String(registered - 3)]);
  const places = others.find(([head]) => head?.[0] === 'Ort') ?? [];
  expect(places).toHaveLength(desk.event.checkpoints.length + 1);
  expect(places[1]?.slice(-2)).toEqual(['3', '2']);
  expect(others.at(-1)?.slice(1)).toEqual([
    ['2025-05-15 09:00', '1'],
    ['2025-05-15 10:30', '2'],
  ]);
  const one = await desk.sheets({ ...wholeDay, checkpointId: entrance, language: 'en' });
  expect(one.sheets).toHaveLength(1);
  expect(one.sheets[0]?.[0]?.[0]).toBe('Name');
});

test('a file for spreadsheets has semicolons, its mark, hours, and nothing that is taken for a formula', async () => {
  const desk = await running();
  await desk.registered({ name: hostile, organisation: '@SUM(A1)' });
  const { scan } = await desk.registered({ name: 'Ada Vietz', organisation: '\tcmd' });
  desk.time.now = start + 65 * minute;
  const attendeeId = scan.person?.attendee.id ?? '';
  await desk.handlers['scan.person']({ attendeeId, direction: 'exit', override: null });
  const lines = await desk.csv({ ...wholeDay, form: 'csv' });
  expect(lines[0]).toMatch(/^\ufeffName;Familienname;Organisation;/u);
  expect(lines.filter((line) => /(?:^|;)"?[=+@\t\r]/u.test(line))).toEqual([]);
  const hostileLine = lines.find((line) => line.includes('HYPERLINK')) ?? '';
  expect(hostileLine).toContain("'=HYPERLINK");
  expect(hostileLine).toContain("'@SUM(A1)");
  expect(lines.find((line) => line.startsWith('Ada Vietz'))).toContain(';2025-05-15 09:00;2025-05-15 10:05;1:05;1;');
});

test('the journal names every act with its place, who did it and to whom', async () => {
  const desk = await running();
  const person = await desk.find('möllendorf');
  const { scanId } = await desk.admit(person.attendee.id);
  await desk.handlers['scan.undo']({ scanId });
  await desk.make(wholeDay);
  const { sheets } = await desk.sheets({ kind: 'journal', form: 'xlsx', language: 'en' });
  const rows = (sheets[0] ?? []).map((row) => [row[3], row[4] ?? '']);
  expect(rows).toContainEqual(['admitted', person.attendee.name]);
  expect(rows).toContainEqual(['undone', person.attendee.name]);
  expect(rows.at(-1)).toEqual(['list exported', '']);
});

test('who was ticked on paper is entered by the number of the row, at the time it was, once', async () => {
  const desk = await running();
  const { handlers, papers, time, entrance: checkpointId } = desk;
  const before = await desk.headcount();
  const early = await desk.find('möllendorf');
  await desk.admit(early.attendee.id);
  expect(await handlers['lists.printed'](undefined)).toBeNull();
  const { count } = await desk.make({ kind: 'paper', checkpointId, signatures: true, language: 'de' });
  const [paper] = papers;
  expect(paper?.items.filter(({ isIn }) => isIn).map(({ name }) => name)).toEqual([early.attendee.name]);
  expect(paper?.items.filter(({ name }) => name === '').length).toBeGreaterThan(10);
  expect(await handlers['lists.printed'](undefined)).toEqual({ at: start, checkpointId, rows: count });

  const row = paper?.items.find(({ note, isIn }) => note === '' && !isIn);
  const [found] = await handlers['lists.find']({ text: ` ${row?.number} ` });
  expect(found?.attendee.name).toBe(row?.name);
  const attendeeId = found?.attendee.id ?? '';
  const at = start + 30 * minute;
  expect(await handlers['lists.tick']({ attendeeId, checkpointId, at })).toEqual({ ok: false, code: 'future' });
  time.now = start + 180 * minute;
  const ticked = await handlers['lists.tick']({ attendeeId, checkpointId, at });
  expect(ticked).toMatchObject({ ok: true, value: { method: 'list', at, person: { inside: true, badge: 'none' } } });
  expect(await handlers['lists.tick']({ attendeeId, checkpointId, at: null })).toEqual({
    ok: false,
    code: 'already-in',
  });
  expect(await desk.headcount()).toMatchObject({ inside: before.inside + 2 });
  const { sheets } = await desk.sheets(wholeDay);
  const { name } = found?.attendee ?? { name: '' };
  expect(cellOf(sheets[0] ?? [], name, 'Gekommen')).toBe('2025-05-15 09:30');
  expect(cellOf(sheets[0] ?? [], name, 'Eingelassen durch')).toBe('Papierliste');

  if (!ticked.ok) throw new Error(ticked.code);
  await handlers['scan.undo']({ scanId: ticked.value.scanId });
  expect(await desk.headcount()).toMatchObject({ inside: before.inside + 1 });
  expect(await handlers['lists.find']({ text: '99999' })).toEqual([]);
});

test('whom the rules would refuse is in if the paper says so, and it is written down that they were overruled', async () => {
  const desk = await running();
  const { attendee } = await desk.find('Fließbach');
  await desk.handlers['people.correct']({ attendeeId: attendee.id, correction: { registration: 'unpaid' } });
  const ticked = await desk.handlers['lists.tick']({ attendeeId: attendee.id, checkpointId: desk.entrance, at: null });
  expect(ticked).toMatchObject({ ok: true, value: { overridden: true, person: { inside: true } } });
});

test('somebody who left after the time on the paper stays gone', async () => {
  const desk = await running();
  const { handlers, time, entrance: checkpointId } = desk;
  const { attendee } = await desk.find('möllendorf');
  await desk.admit(attendee.id);
  time.now = start + 60 * minute;
  await handlers['scan.person']({ attendeeId: attendee.id, direction: 'exit', override: null });
  time.now = start + 90 * minute;
  const tick = (at: number) => handlers['lists.tick']({ attendeeId: attendee.id, checkpointId, at });
  expect(await tick(start + 30 * minute)).toEqual({ ok: false, code: 'already-in' });
  expect(await desk.find('möllendorf')).toMatchObject({ inside: false });
  expect(await tick(start + 80 * minute)).toMatchObject({ ok: true });
});

test('nobody takes a list along without the right to, and a cancelled one leaves no file', async () => {
  const desk = await running();
  const making = desk.handlers['lists.make'](wholeDay);
  await desk.handlers['lists.cancel'](undefined);
  expect(await making).toEqual({ ok: false, code: 'cancelled' });
  expect(() => readdirSync(desk.folder)).toThrow('ENOENT');
  await desk.handlers['lock.lock'](undefined);
  expect(await desk.handlers['lists.make'](wholeDay)).toEqual({ ok: false, code: 'locked' });
});
