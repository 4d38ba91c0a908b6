import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';

// One visit: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
let display: Display;
let kiosk: ReadyKiosk;
let folder: string;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-tickets-'));
  kiosk = await launchKiosk({ lang: 'de' });
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What stands on the first page of a PDF, and the codes on it. */
const firstPage = (file: string): { readonly text: string; readonly codes: ReadonlyArray<string> } => {
  execFileSync('pdftoppm', ['-r', '300', '-l', '1', '-png', '-singlefile', file, join(folder, 'page')]);
  const read = execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', join(folder, 'page.png')], {
    encoding: 'utf8',
  });
  const text = execFileSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' });
  return { text, codes: read.trim().split('\n') };
};

test.each(['page', 'sheet'] as const)(
  'tickets in the form "%s" are a PDF from which each code is read and admits',
  async (form) => {
    const made = await askStation(kiosk, 'tickets.make', { holders: { kind: 'all' }, form, codes: 'signed' });
    if (!made.ok) throw new Error(made.code);
    expect(readFileSync(made.value.path).subarray(0, 5).toString()).toBe('%PDF-');
    const { text, codes } = firstPage(made.value.path);
    expect(codes).toHaveLength(form === 'page' ? 1 : 8);
    expect(text).toContain('Fachtag Internationale');
    // pdftotext takes a hyphen at the end of a line for one that was not written.
    const letters = (written: string): string => written.replaceAll(/[\s-]+/gu, '');
    const verdicts: string[] = [];
    for (const code of codes) {
      const found = await askStation(kiosk, 'scan.submit', { kind: 'camera', text: code });
      if (found.kind !== 'verdict') throw new Error(found.kind);
      expect(letters(text)).toContain(letters(found.scan.person?.attendee.name ?? 'nobody'));
      verdicts.push(found.scan.verdict.kind);
    }
    expect(verdicts).toContain('admitted');
  },
);

test('an organiser makes tickets in the set-up, in light and dark', async () => {
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Einrichten' }).click(soon);
  await page.getByRole('tab', { name: 'Tickets' }).click(soon);
  await page.getByRole('button', { name: 'Tickets machen' }).waitFor(soon);
  for (const theme of ['light', 'dark'] as const) {
    await askStation(kiosk, 'settings.save', { theme });
    await page.locator(`:root[data-theme="${theme}"]`).waitFor(soon);
    expect(await axeFindings(kiosk)).toEqual([]);
    if (process.env['EINLASS_PICTURES'] !== undefined)
      await page.screenshot({ path: join(process.env['EINLASS_PICTURES'], `tickets-${theme}.png`) });
  }
  await page.getByRole('button', { name: /Für wen/u }).click(soon);
  await page.getByRole('option', { name: 'Eine Person' }).click(soon);
  await page.getByRole('textbox', { name: 'Wer?' }).fill('möllendorf');
  await page.getByRole('button', { name: /Möllendorf/u }).click(soon);
  await page.getByRole('button', { name: 'Neues Ticket statt der alten' }).click(soon);
  await page.getByText('Neuer Code vergeben').waitFor(soon);
  if (process.env['EINLASS_PICTURES'] !== undefined)
    await page.screenshot({ path: join(process.env['EINLASS_PICTURES'], 'tickets-person.png') });
  await page.getByRole('button', { name: 'Tickets machen' }).click(soon);
  await page.getByText('Ein Ticket ist fertig').waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
});
