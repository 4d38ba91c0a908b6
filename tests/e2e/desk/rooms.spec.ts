import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Channel, Input, KioskBridge, Reply } from '#shared/contract/ipc.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { setClock } from '#tests/helpers/stand-in-clock.ts';

const hourMs = 3_600_000;
const full = 'ws-anerkennung';
const roomy = 'ws-sprache';

let display: Display;
let kiosk: ReadyKiosk;

const asked = async <C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> =>
  (await kiosk.page.evaluate(
    ([name, given]) => (window as unknown as { einlass: KioskBridge }).einlass.request(name, given as never),
    [channel, input] as const,
  )) as Reply<C>;
const dialog = (): Locator => kiosk.page.getByRole('dialog');
const button = (name: string | RegExp): Locator => kiosk.page.getByRole('button', { name });
const heading = (name: string): Locator => kiosk.page.getByRole('heading', { name });
const view = (name: string): Promise<void> => kiosk.page.locator('.desk-view', { hasText: name }).click();
const band = (words: string): Locator => kiosk.page.getByTestId('verdict').getByText(words, { exact: false });
const card = (title: string): Locator => kiosk.page.locator('.room-card', { hasText: title });
const open = async (name: string): Promise<void> => {
  await view('Schalter');
  await kiosk.page.keyboard.press('F2');
  await kiosk.page.keyboard.type(name, { delay: 60 });
  await kiosk.page.getByRole('option').first().getByText(name).waitFor();
  await kiosk.page.keyboard.press('Enter');
  await heading(name).waitFor();
};
const shot = async (name: string): Promise<void> => {
  const folder = process.env['EINLASS_SHOTS'];
  if (folder !== undefined) await kiosk.page.screenshot({ path: `${folder}/${name}.png` });
};
const register = async (name: string, bookings: string[]): Promise<boolean> => {
  const reply = await asked('people.register', {
    name,
    organisation: '',
    category: 'participant',
    language: null,
    bookings,
  });
  return reply.ok && reply.value.ok;
};

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ role: 'desk', lang: 'de' });
  const state = await asked('station.state', undefined);
  if (!state.ok) throw new Error('the station does not answer');
  await setClock(kiosk, state.value.event.startsAt + hourMs);
  await asked('lock.unlock', { pin: '2468' });
  await asked('settings.save', { printOnAdmission: false });
  for (let n = 1; await register(`Gast ${n}`, [full]); n += 1);
  await register('Ada Vietz', []);
});

afterAll(async () => {
  await kiosk?.close();
  await display.close();
});

test('of a full workshop the desk offers the waiting list', async () => {
  await open('Ada Vietz');
  await button('Workshop wählen').click();
  await dialog().getByText('noch', { exact: false }).first().waitFor();
  expect(await axeFindings(kiosk)).toEqual([]);
  await shot('rooms-choice');
  await button(/^Anerkennung.*: Auf die Warteliste$/u).click();
  await button(/^Anerkennung.*: Von der Warteliste nehmen$/u).waitFor();
  await kiosk.page.keyboard.press('Escape');
  await kiosk.page.getByText('Nummer 1 der Warteliste', { exact: false }).waitFor();
});

test('a place that becomes free is given to the next in line with one press', async () => {
  await view('Räume');
  await card('Anerkennung').getByText('25 von 25 gebucht').waitFor();
  await card('Anerkennung').getByText('voll').waitFor();
  await card('Anerkennung').getByText('Ada Vietz').waitFor();
  await shot('rooms');
  expect(await axeFindings(kiosk)).toEqual([]);

  await card('Anerkennung').locator('.room-open').click();
  await kiosk.page.keyboard.type('gast 1', { delay: 60 });
  await button('Gast 1 umbuchen').click();
  await button(/^Sprachförderung.*: Buchen$/u).click();
  await dialog().waitFor({ state: 'detached' });
  await button('Ada Vietz den Platz geben').click();
  await kiosk.page.getByText('Als Nächstes', { exact: false }).waitFor({ state: 'detached' });
  await kiosk.page.getByLabel('Name oder Organisation').fill('ada');
  await kiosk.page.locator('.room-row', { hasText: 'Ada Vietz' }).getByText('im Haus', { exact: false }).waitFor();
  await shot('rooms-one');
  await button('Alle Räume').click();
});

test('at the door of a room whoever did not book gets a free place, moves rooms, and is checked out', async () => {
  await asked('settings.save', { checkpointId: full });
  await open('Ada Vietz');
  await kiosk.page.keyboard.press('F3');
  await band('Willkommen').waitFor();

  await asked('settings.save', { checkpointId: roomy });
  await open('Ada Vietz');
  await kiosk.page.keyboard.press('F3');
  await band('Ab 13:30 dürfen alle hinein').waitFor();
  await button('Buchen und einlassen').waitFor();
  await shot('rooms-door');
  expect(await axeFindings(kiosk)).toEqual([]);
  await button('Buchen und einlassen').click();
  await band('Der Aufenthalt dort ist beendet').waitFor();
  await kiosk.page.locator('.door').getByText('1 da').waitFor();

  await view('Räume');
  await card('Sprachförderung').locator('.room-open').click();
  await kiosk.page.getByRole('radio', { name: 'Gebucht und da 1' }).click();
  await button('Ada Vietz auschecken').click();
  await kiosk.page.getByText('Noch niemand mit Buchung da.').waitFor();
});
