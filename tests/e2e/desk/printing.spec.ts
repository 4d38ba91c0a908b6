import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk, type Kiosk } from '#tests/helpers/kiosk.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import {
  startSimulatedPrinter,
  type Behaviour,
  type SimulatedPrinter,
} from '#tests/helpers/printer/simulated-printer.ts';

const codes = readFileSync(path.join(projectRoot, 'resources/demo/attendees.csv'), 'utf8')
  .split(/\r?\n/u)
  .filter((row) => row.includes(';bestätigt;'))
  .map((row) => row.split(';').at(-1) ?? '')
  .slice(0, 5);

const printerWith = async (behaviour: Partial<Behaviour> = {}): Promise<SimulatedPrinter> => {
  const printer = await startSimulatedPrinter(behaviour);
  onTestFinished(printer.close);
  return printer;
};
const addressOf = ({ address }: SimulatedPrinter): string => `tcp://127.0.0.1:${address.port}`;
const admitAll = async (kiosk: Kiosk): Promise<void> => {
  for (const text of codes) await askStation(kiosk, 'scan.submit', { kind: 'typed', text });
};
const codesOn = ({ badges }: SimulatedPrinter): ReadonlyArray<string | null> =>
  badges.map(({ image }) => readCode(image));
const states = async (kiosk: Kiosk): Promise<ReadonlyArray<string>> =>
  (await askStation(kiosk, 'station.state', undefined)).openJobs.map(({ state }) => state);

test('in the rush another printer takes over in two presses: every waiting badge comes out there, in order and once', async () => {
  const spare = await printerWith();
  const empty = await printerWith();
  const first = await launchKiosk({ role: 'desk', lang: 'de', printer: addressOf(spare) });
  await askStation(first, 'printer.use', {
    kind: 'direct',
    language: 'escpos',
    connection: { kind: 'tcp', ...empty.address },
    head: { dots: 576, dotsPerMm: 8 },
  });
  onTestFinished(first.close);
  empty.set({ paper: 'out' });
  await admitAll(first);
  const { page } = first;
  await page.getByText('Papier ist leer').waitFor();
  await page.getByRole('button', { name: 'Anderen nehmen' }).click();
  await page.getByRole('button', { name: `127.0.0.1:${spare.address.port} benutzen` }).click();
  await spare.badgesReach(codes.length);
  await expect.poll(() => states(first), { timeout: 20_000 }).toEqual([]);
  empty.set({ paper: 'ok' });
  expect(codesOn(spare)).toEqual(codes);
  expect(codesOn(empty)).toEqual([]);
});

test('after a power cut in the middle of a badge a person says what came out, and the others print by themselves', async () => {
  const printer = await printerWith({ bytesPerSecond: 30_000 });
  const begun = new Promise<void>((resolve) => printer.onFirstByte(() => resolve()));
  const kiosk = await launchKiosk({ role: 'desk', lang: 'de', printer: addressOf(printer) });
  await admitAll(kiosk);
  await begun;
  await kiosk.kill();
  printer.set({ bytesPerSecond: Number.POSITIVE_INFINITY });
  const again = await kiosk.restart();
  onTestFinished(again.close);
  await expect.poll(() => states(again), { timeout: 30_000 }).toEqual(['unknown']);
  const others = codes.slice(1);
  expect(codesOn(printer).filter((code) => others.includes(code ?? ''))).toEqual(others);
  await again.page.getByRole('button', { name: 'Ja, es ist da' }).click();
  await expect.poll(() => states(again)).toEqual([]);
  expect(codesOn(printer).filter((code) => code === codes[0]).length).toBeLessThanOrEqual(1);
});

test('the desk is warned while a few badges are left on the roll, and a new roll is two presses away', async () => {
  const printer = await printerWith();
  const kiosk = await launchKiosk({ role: 'desk', lang: 'de', printer: addressOf(printer) });
  onTestFinished(kiosk.close);
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Wechseln' }).click();
  await page.getByLabel('Badges je Rolle').fill('22');
  await page.getByRole('button', { name: 'Neue Rolle eingelegt' }).click();
  await page.getByText('Noch 22 Badges.').waitFor();
  await page.keyboard.press('Escape');
  await admitAll(kiosk);
  await printer.badgesReach(codes.length);
  const line = page.locator('.status-line', { hasText: 'noch 17 Badges auf der Rolle' });
  await line.waitFor();
  expect(await line.getAttribute('data-tone')).toBe('attention');
});

test('a badge is printed without admitting, and the one printed again is called a copy while it waits', async () => {
  const printer = await printerWith();
  const kiosk = await launchKiosk({ role: 'desk', lang: 'de', printer: addressOf(printer) });
  onTestFinished(kiosk.close);
  const { page } = kiosk;
  await page.keyboard.type('möllend', { delay: 70 });
  await page.getByRole('option', { name: 'Annegret Möllendorf' }).click();
  await page.getByRole('button', { name: 'Badge drucken' }).click();
  await printer.badgesReach(1);
  await page.getByText('Badge gedruckt').first().waitFor();
  printer.set({ paper: 'out' });
  await page.getByRole('button', { name: 'Badge noch einmal drucken' }).click();
  await page.getByText('Badge wartet · Kopie').first().waitFor();
  printer.set({ paper: 'ok' });
  await printer.badgesReach(2);
  await expect.poll(() => states(kiosk), { timeout: 20_000 }).toEqual([]);
  expect(codesOn(printer)).toEqual([codes[0], codes[0]]);
  const { headcount, openJobs } = await askStation(kiosk, 'station.state', undefined);
  expect([headcount.arrived, openJobs]).toEqual([0, []]);
});
