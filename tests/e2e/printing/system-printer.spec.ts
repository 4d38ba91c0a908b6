import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCodes } from '#scripts/demo/read-back.ts';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { run } from '#scripts/runtime/run.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { startAvahi, type Avahi } from '#tests/helpers/spooler/avahi.ts';
import { startCups, type Cups } from '#tests/helpers/spooler/cups.ts';
import { prepareOwnEvent } from '../set-up/own-event.ts';

const soon = { timeout: 20_000, interval: 100 };
const target = { kind: 'system', name: 'door' } as const;
const dotsPerInch = 300;

let display: Display;
let folder: string;
let avahi: Avahi;
let cups: Cups;
let kiosk: ReadyKiosk;

/** A document of one page as the printer lays it on paper, and the picture in it as it was given. */
const onPaper = async (pdf: Uint8Array): Promise<{ readonly page: PNG; readonly picture: PNG }> => {
  const file = join(folder, 'job.pdf');
  const open = (name: string): PNG => PNG.sync.read(readFileSync(join(folder, name)));
  writeFileSync(file, pdf);
  await run('pdftoppm', ['-r', String(dotsPerInch), '-png', '-singlefile', file, join(folder, 'job')]);
  await run('pdfimages', ['-png', file, join(folder, 'picture')]);
  return { page: open('job.png'), picture: open('picture-000.png') };
};

const isBlack = ({ data }: PNG): ReadonlyArray<boolean> =>
  Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] ?? 255) < 128);

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-system-printer-'));
  avahi = await startAvahi();
  cups = await startCups(avahi, 'door');
  prepareOwnEvent(folder);
  kiosk = await launchKiosk({
    lang: 'de',
    dataFolder: folder,
    printer: 'system:door',
    env: cups.env as Record<string, string>,
  });
  await askStation(kiosk, 'settings.save', { paper: { kind: 'label', widthMm: 62, heightMm: 100 } });
});

afterAll(async () => {
  await kiosk.close();
  await cups.close();
  await avahi.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the spooler’s printers are in the list', async () => {
  expect(kiosk.ready.printer).toBe('system');
  expect(await askStation(kiosk, 'printer.list', undefined)).toContainEqual({ target, model: 'door', permitted: true });
  expect(await askStation(kiosk, 'printer.check', target)).toEqual({ kind: 'ready', paperNearEnd: false });
});

test('a badge goes through the spooler to a label of its true size, and is called handed over, not printed', async () => {
  const tried = await askStation(kiosk, 'badge.test', undefined);
  if (!tried.ok) throw new Error(tried.code);
  expect(tried.value.printed).toBe(false);
  await vi.waitFor(() => expect(cups.printed()).toHaveLength(1), soon);
  const { page, picture } = await onPaper(cups.printed()[0] ?? new Uint8Array());
  expect(page.width / dotsPerInch).toBeCloseTo(62 / 25.4, 1);
  expect(page.height / dotsPerInch).toBeCloseTo(100 / 25.4, 1);
  const given = PNG.sync.read(Buffer.from(tried.value.image.split(',')[1] ?? '', 'base64'));
  expect([picture.width, picture.height]).toEqual([given.width, given.height]);
  expect(isBlack(picture)).toEqual(isBlack(given));
  expect(await readCodes(PNG.sync.write(page), folder, 'read')).toEqual(['EINLASS-TEST']);
});

test('a queue that is halted gets nothing until it runs again', async () => {
  await cups.command('cupsdisable', 'door');
  expect(await askStation(kiosk, 'printer.check', target)).toEqual({ kind: 'not-ready', trouble: 'stopped' });
  expect(await askStation(kiosk, 'badge.test', undefined)).toEqual({ ok: false, code: 'not-ready' });
  await cups.command('cupsenable', 'door');
  expect(await askStation(kiosk, 'printer.check', target)).toEqual({ kind: 'ready', paperNearEnd: false });
  expect(cups.printed()).toHaveLength(1);
});

test('a printer that was taken out of the system is gone, and a badge says so', async () => {
  await cups.command('lpadmin', '-x', 'door');
  expect(await askStation(kiosk, 'printer.check', target)).toEqual({ kind: 'not-ready', trouble: 'gone' });
  expect(await askStation(kiosk, 'badge.test', undefined)).toEqual({ ok: false, code: 'not-ready' });
  expect(await askStation(kiosk, 'printer.list', undefined)).not.toContainEqual({
    target,
    model: 'door',
    permitted: true,
  });
});
