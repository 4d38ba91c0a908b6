import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

const annegret = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const joerg = 'EJ5NS3UJ2NJVQEH7NCR1GC1REM';
const yusuf = 'EW588RD3U3MP79EC8TDG4TJGS5';
const soon = { timeout: 30_000 };
const shots = process.env['EINLASS_SHOTS'];

let display: Display;
let kiosk: ReadyKiosk;

const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);
const result = () => kiosk.page.locator('.result');
const badgeOf = async (name: string) => {
  // A stranger is shown nobody.
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
  const scans = await askStation(kiosk, 'scan.recent', undefined);
  await askStation(kiosk, 'lock.lock', undefined);
  return scans.find(({ person }) => person?.attendee.name === name)?.person?.badge;
};
const shoot = async (name: string): Promise<void> => {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await kiosk.page.screenshot({ path: `${shots}/${name}.png` });
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ role: 'self', lang: 'de' });
  return () => kiosk.close();
});

afterAll(() => display.close());

test('after the welcome the questions come one by one, and the badge waits for the last answer', async () => {
  await kiosk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await scanByKeys(kiosk, annegret);
  await result().getByText('Annegret Möllendorf').waitFor(soon);
  await result().getByText('Dürfen Sie darauf zu sehen sein?', { exact: false }).waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('self-service-question-light');
  await press('Nein, keine Fotos');
  await result().getByText('Möchten Sie die Vorträge gedolmetscht hören?').waitFor(soon);
  expect(await badgeOf('Annegret Möllendorf')).toBe('queued');
  await press('Ohne Antwort weiter');
  await result().locator('.result-bookings').waitFor(soon);
  await vi.waitFor(async () => expect(await badgeOf('Annegret Möllendorf')).toBe('printed'), soon);
  await press('Fertig');
});

test('whoever leaves the questions open gets the badge, and the next ticket begins anew', async () => {
  await kiosk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await scanByKeys(kiosk, joerg);
  await result().getByText('Dürfen Sie darauf zu sehen sein?', { exact: false }).waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('self-service-question-dark');
  await press('Fertig');
  await result().waitFor({ ...soon, state: 'detached' });
  await vi.waitFor(async () => expect(await badgeOf('Jörg Weißhaupt')).toBe('printed'), soon);
});

test('in Arabic the question is in Arabic and from right to left', async () => {
  await scanByKeys(kiosk, yusuf);
  await result().getByText('هل توافق على ظهورك فيها؟', { exact: false }).waitFor(soon);
  expect(await result().evaluate((shown) => getComputedStyle(shown).direction)).toBe('rtl');
  expect(await axeFindings(kiosk)).toEqual([]);
  await shoot('self-service-question-rtl');
  await press('نعم');
  await result().getByText('هل ترغب في سماع المحاضرات مترجمة؟').waitFor(soon);
  await press('تم');
});
