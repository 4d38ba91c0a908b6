import { expect, test } from 'vitest';
import type { GoneChoice } from '#shared/contract/import.ts';
import { admissionOf } from '#tests/helpers/admission.ts';
import { importBench, previewFile, type ImportBench } from '#tests/helpers/importing.ts';

const head = 'Vorname;Nachname;Firma;Ticketcode';
const anna = 'Anna;Süß;Kompass;CODE-A';
const bo = 'Bo;Ax;Linden;CODE-B';
const cem = 'Cem;Öz;Auwald;CODE-C';
const listOf = (...rows: ReadonlyArray<string>): string => [head, ...rows].join('\n');
const withStatus = (...rows: ReadonlyArray<readonly [string, string]>): string =>
  [`${head};Status`, ...rows.map(([row, status]) => `${row};${status}`)].join('\n');

const takeOver = async (bench: ImportBench, content: string, gone: GoneChoice) => {
  const preview = await previewFile(bench.importer, bench.file(content));
  if (!preview.ok) throw new Error(`no preview: ${preview.code}`);
  const applied = await bench.importer.apply(preview.value.importId, { onBadRows: 'refuse', gone, by: 'organiser' });
  if (!applied.ok) throw new Error(`not applied: ${applied.code}`);
  return { missing: preview.value.gone, cancelled: applied.value.cancelled };
};
const registrations = ({ people }: ImportBench): Record<string, unknown> =>
  Object.fromEntries(people().map(({ name, registration }) => [name, registration]));

test('whoever is missing in the next list is cancelled or kept, as the organiser chooses', async () => {
  const bench = importBench();
  await takeOver(bench, listOf(anna, bo, cem), 'keep');
  expect(await takeOver(bench, listOf(anna, bo), 'keep')).toEqual({ missing: 1, cancelled: 0 });
  expect(registrations(bench)).toEqual({ 'Anna Süß': 'valid', 'Bo Ax': 'valid', 'Cem Öz': 'valid' });
  expect(await takeOver(bench, listOf(anna), 'cancel')).toEqual({ missing: 2, cancelled: 2 });
  expect(registrations(bench)).toEqual({ 'Anna Süß': 'valid', 'Bo Ax': 'cancelled', 'Cem Öz': 'cancelled' });
});

test('nobody of whom a door knows something is missing', async () => {
  const bench = importBench();
  await takeOver(bench, listOf(anna, bo), 'keep');
  const { attendees, log } = bench.store;
  log.append({ kind: 'scan', payload: admissionOf(attendees.byCode(['CODE-B'])?.id ?? '') }, 1);
  expect(await takeOver(bench, listOf(anna), 'cancel')).toEqual({ missing: 0, cancelled: 0 });
  expect(registrations(bench)['Bo Ax']).toBe('valid');
});

test('whoever was cancelled for missing comes back with a list that names them again', async () => {
  const bench = importBench();
  await takeOver(bench, listOf(anna, bo), 'keep');
  await takeOver(bench, listOf(anna), 'cancel');
  await takeOver(bench, listOf(anna, bo), 'cancel');
  expect(registrations(bench)).toEqual({ 'Anna Süß': 'valid', 'Bo Ax': 'valid' });
});

test('what a later list says itself of who comes stays, whoever was missing before', async () => {
  const bench = importBench();
  await takeOver(bench, listOf(anna, bo), 'keep');
  await takeOver(bench, listOf(anna), 'cancel');
  await takeOver(bench, withStatus([anna, 'bestätigt'], [bo, 'storniert']), 'keep');
  await takeOver(bench, listOf(anna, bo), 'keep');
  expect(registrations(bench)['Bo Ax']).toBe('cancelled');
});

test('the undo of an import brings back whom it cancelled', async () => {
  const bench = importBench();
  await takeOver(bench, listOf(anna, bo), 'keep');
  await takeOver(bench, listOf(anna), 'cancel');
  expect(await bench.importer.undoLast('organiser')).toMatchObject({ ok: true, value: { restored: 1 } });
  expect(registrations(bench)['Bo Ax']).toBe('valid');
});
