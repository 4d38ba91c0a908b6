import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';

// One visit: each test goes on where the one before it ended.

const soon = { timeout: 12_000 };
let display: Display;
let kiosk: ReadyKiosk;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  kiosk = await launchKiosk({ lang: 'de' });
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
});

afterAll(async () => {
  await kiosk.close();
  await display.close();
});

const picture = async (name: string): Promise<void> => {
  if (process.env['EINLASS_PICTURES'] !== undefined)
    await kiosk.page.screenshot({ path: join(process.env['EINLASS_PICTURES'], `events-${name}.png`) });
};
const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).first().click(soon);

test('the event is changed in the set-up, its rules stand there in words, and the change can be taken back', async () => {
  const { page } = kiosk;
  await press('Einrichten');
  await page.getByRole('tab', { name: 'Veranstaltung', exact: true }).click(soon);
  await page
    .getByText(/alle mit Ticket/u)
    .first()
    .waitFor(soon);
  for (const theme of ['light', 'dark'] as const) {
    await askStation(kiosk, 'settings.save', { theme });
    await page.locator(`:root[data-theme="${theme}"]`).waitFor(soon);
    expect(await axeFindings(kiosk)).toEqual([]);
    await picture(`event-${theme}`);
  }
  await page.getByRole('textbox', { name: 'Ort', exact: true }).fill('Halle 4');
  await page.getByRole('button', { name: 'Bearbeiten' }).nth(1).click(soon);
  await page
    .getByRole('textbox', { name: 'Plätze' })
    .or(page.getByRole('spinbutton', { name: 'Plätze' }))
    .fill('0');
  await page.getByText('Es gibt keine Plätze').waitFor(soon);
  await picture('checkpoint');
  await page.getByRole('button', { name: 'Verwerfen' }).click(soon);
  await page.getByRole('textbox', { name: 'Ort', exact: true }).fill('Halle 4');
  await press('Speichern');
  await page.getByText('Die Veranstaltung ist gespeichert').waitFor(soon);
  expect((await askStation(kiosk, 'station.state', undefined)).event.venue).toBe('Halle 4');
  await press('Rückgängig machen');
  await page.getByRole('textbox', { name: 'Ort', exact: true }).and(page.locator('[value="Leipzig"]')).waitFor(soon);
});

test('a rehearsal is on every screen, counts nothing and goes without a trace', async () => {
  const { page } = kiosk;
  await press('Probe beginnen');
  await page.getByText('Nichts zählt hier').waitFor(soon);
  await page.getByRole('button', { name: 'Probe beenden und löschen' }).waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await press('Fertig, zum Einlass');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor(soon);
  await picture('rehearsal-desk');
  await askStation(kiosk, 'lock.unlock', { pin: kiosk.ready.pin ?? '' });
  await askStation(kiosk, 'settings.save', { role: 'self-service', language: 'ar' });
  await page.getByText('تجربة').first().waitFor(soon);
  await picture('rehearsal-self-service');
  await askStation(kiosk, 'settings.save', { role: 'desk', language: 'de' });
  await press('Einrichten');
  await page.getByRole('tab', { name: 'Veranstaltung', exact: true }).click(soon);
  await press('Probe beenden und löschen');
  await page.getByRole('button', { name: 'Probe beginnen' }).waitFor(soon);
});

test('a new event is made by going on from step to step, found in the list, and deleted by its name', async () => {
  const { page } = kiosk;
  await page.getByRole('tab', { name: 'Alle Veranstaltungen' }).click(soon);
  await page.getByText('Geöffnet').first().waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await picture('list');
  await press('Neue Veranstaltung');
  const start = page.getByRole('region', { name: 'Fachtag mit Workshops' });
  await start.waitFor(soon);
  await picture('start');
  await start.getByRole('button').click(soon);
  await page.getByRole('textbox', { name: 'Name der Veranstaltung' }).fill('Frühjahrstagung');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Zeit' }).waitFor(soon);
  await picture('days');
  await press('Weiter');
  await page.getByRole('heading', { name: 'Sprachen' }).waitFor(soon);
  await press('Weiter');
  await page.getByRole('heading', { name: 'Kategorien' }).waitFor(soon);
  await press('Weiter');
  await page.getByRole('heading', { name: 'Eingang und Räume' }).waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await picture('checkpoints');
  await press('Veranstaltung anlegen');
  await page.getByText('Schritt 1 von 6').waitFor(soon);
  await picture('guide');
  expect((await askStation(kiosk, 'station.state', undefined)).event).toMatchObject({ name: 'Frühjahrstagung' });
  await page.getByRole('tab', { name: 'Alle Veranstaltungen' }).click(soon);
  await press('Löschen');
  await page.getByRole('textbox', { name: 'Geben Sie zur Bestätigung den Namen ein' }).fill('frühjahrstagung');
  await picture('delete');
  await press('Endgültig löschen');
  await page
    .getByText('Von Hand gelöscht')
    .or(page.getByRole('button', { name: '1', exact: true }))
    .waitFor(soon);
  expect((await askStation(kiosk, 'station.state', undefined)).event.id).toBe('demo-fachtag');
});
