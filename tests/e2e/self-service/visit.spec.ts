import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { prepareQuietDemo } from '#tests/helpers/quiet-event.ts';

const annegret = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const joerg = 'EJ5NS3UJ2NJVQEH7NCR1GC1REM';
const yusuf = 'EW588RD3U3MP79EC8TDG4TJGS5';
const rana = '9WX9X1J949UWV96D536D0JA791';
const omar = 'C06MDPU0X4CW4671D0MX5XF0T0';
const khalid = '3ECPR99CF165C45V1Q5AJW2UUK';
const cancelled = 'AMUNK7BDAKD1M3Q66C713986KD';
const soon = { timeout: 30_000 };
const start = 'Halten Sie Ihr Ticket vor die Kamera';

let display: Display;
let kiosk: ReadyKiosk;

const result = (): Locator => kiosk.page.locator('.result');
const press = (name: string | RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click(soon);
const secondsLeft = async (): Promise<number> => Number(await kiosk.page.locator('.countdown-ring > span').innerText());
const overAndReady = (): Promise<void> => result().waitFor({ ...soon, state: 'detached' });
const done = async (): Promise<void> => {
  await press(/^(Fertig|Done|تم)$/u);
  await overAndReady();
};
const fontSize = (): Promise<number> =>
  kiosk.page
    .getByRole('heading', { level: 2 })
    .first()
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  const quiet = prepareQuietDemo();
  kiosk = await launchKiosk({ role: 'self', lang: 'de', dataFolder: quiet.dataFolder });
  return async () => {
    await kiosk.close();
    quiet.remove();
  };
});

afterAll(() => display.close());

test('a welcome stays as long as it says, longer when asked to, and goes by itself', async () => {
  await scanByKeys(kiosk, annegret);
  await result().getByText('Annegret Möllendorf').waitFor(soon);
  await result().getByText('Willkommen', { exact: true }).waitFor();
  await vi.waitFor(async () => expect(await secondsLeft()).toBeLessThanOrEqual(6), { timeout: 20_000, interval: 20 });
  await press('Mehr Zeit');
  await vi.waitFor(async () => expect(await secondsLeft()).toBeGreaterThanOrEqual(7), { timeout: 5_000, interval: 20 });
  await overAndReady();
  await kiosk.page.getByText(start).waitFor();
});

test('the next person is read at once while a welcome is shown, and has the whole time', async () => {
  await scanByKeys(kiosk, joerg);
  await result().getByText('Jörg Weißhaupt').waitFor(soon);
  await scanByKeys(kiosk, '1A3SS97P4H5XJ4KH9G91CGGPWW');
  await result().getByText('Käthe Grünspan').waitFor(soon);
  expect(await result().count()).toBe(1);
  expect(await result().getByText('Jörg Weißhaupt').count()).toBe(0);
  expect(await secondsLeft()).toBeGreaterThanOrEqual(6);
  await done();
});

test('while an answer covers the screen, the keyboard does not leave it', async () => {
  await scanByKeys(kiosk, 'UNKNOWN-AND-BY-KEYBOARD');
  await result().waitFor(soon);
  const focused = (): Promise<string> => kiosk.page.locator(':focus').innerText();
  const tab = async (): Promise<string> => {
    await kiosk.page.keyboard.press('Tab');
    return focused();
  };
  const reached = new Set([await focused()]);
  // An Enter or Tab that comes at once after a scan is still the scanner's.
  await vi.waitFor(async () => expect(await tab()).toBe('Mehr Zeit'), { timeout: 5_000, interval: 20 });
  for (let steps = 0; steps < 8; steps += 1) reached.add(await tab());
  expect([...reached].toSorted()).toEqual(['Fertig', 'Mehr Zeit']);
  await done();
});

test.each([
  ['a cancelled ticket', cancelled, 'Diese Anmeldung wurde abgesagt.'],
  ['a ticket that nobody knows', 'NOT-A-TICKET-AT-ALL', 'Dieses Ticket ist hier nicht bekannt.'],
  ['somebody who is in already', annegret, 'Sie sind schon eingecheckt, seit'],
  ['an unpaid ticket', 'EV457AJ13AM9W2F6RRCTUN3R7X', 'Bei Ihrer Anmeldung ist noch etwas offen.'],
  ['a blocked ticket', '383K4TRNDR8MS4UFAQWD7HWQ42', 'Bitte gehen Sie mit diesem Ticket zum Empfangstisch.'],
])('%s gets a kind sentence that says what to do, and no code', async (_who, code, sentence) => {
  await scanByKeys(kiosk, code);
  await result().getByText('Einen Moment bitte').waitFor(soon);
  await result().getByText(sentence, { exact: false }).waitFor();
  const words = await result().innerText();
  expect(words).toContain('Empfangstisch');
  expect(words).not.toMatch(/Willkommen|refused|unknown|already|cancelled|unpaid|blocked|[A-Z0-9]{10,}/u);
  await done();
});

test('language, large text and contrast are changed by the person and forgotten after the visit', async () => {
  const usual = await fontSize();
  await press('English');
  await kiosk.page.getByText('Hold your ticket', { exact: false }).waitFor(soon);
  await press('Large text');
  await press('High contrast');
  const root = kiosk.page.locator('html');
  await vi.waitFor(async () => {
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await fontSize()).toBeGreaterThan(usual);
  });
  await scanByKeys(kiosk, 'UNKNOWN-AND-LARGE');
  await done();
  await kiosk.page.getByText(start).waitFor(soon);
  expect(await root.getAttribute('data-theme')).toBe('system');
  expect(await fontSize()).toBe(usual);
});

test('a language that was chosen wins over the one on the list, for this person only', async () => {
  await press('English');
  await scanByKeys(kiosk, 'UNKNOWN-IN-ENGLISH');
  await result().getByText('One moment, please').waitFor(soon);
  await scanByKeys(kiosk, yusuf);
  await result().getByText('أهلًا وسهلًا').waitFor(soon);
  await done();
  await press('English');
  await scanByKeys(kiosk, omar);
  await result().getByText('Welcome', { exact: true }).waitFor(soon);
  expect(await result().evaluate((shown) => getComputedStyle(shown).direction)).toBe('ltr');
  await done();
});

test.each([
  [1024, 600],
  [800, 1280],
  [1280, 800],
])('with large text on %i × %i nothing of the start is out of reach', async (width, height) => {
  await kiosk.app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(...size);
    },
    [width, height] as const,
  );
  await press('Große Schrift');
  const words = kiosk.page.locator('.start-without');
  await vi.waitFor(async () => {
    const box = await words.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(await kiosk.page.evaluate(() => innerHeight));
  }, soon);
  await press('Große Schrift');
});

test('help is called by one press, seen from afar, and a ticket ends it', async () => {
  await press('Hilfe');
  await result().getByText('Hier wird Hilfe gewünscht').waitFor(soon);
  expect(await axeFindings(kiosk)).toEqual([]);
  await press('Danke, erledigt');
  await overAndReady();

  await press('Hilfe');
  await result().getByText('Hier wird Hilfe gewünscht').waitFor(soon);
  await scanByKeys(kiosk, 'UNKNOWN-AFTER-HELP');
  await result().getByText('Einen Moment bitte').waitFor(soon);
  await done();
});

test('no camera: the screen says where to go; scanners work all the same, as everything above shows', async () => {
  const words = await kiosk.page.locator('.start-camera[data-state=none]').innerText(soon);
  expect(words).toBe('Keine Kamera gefunden. Bitte gehen Sie zum Empfangstisch.');
});

test.each(['light', 'dark'] as const)(
  '%s: nothing on start, welcome and refusal stands in the way of anybody',
  async (colorScheme) => {
    await kiosk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const own =
      colorScheme === 'light' ? ['GVPDPSVWGE3NUFMSCQEWWU88PA', annegret] : ['C99TEC49MKF9C4DCVGX0G3H4V3', joerg];
    expect(await axeFindings(kiosk)).toEqual([]);
    for (const code of own) {
      await scanByKeys(kiosk, code);
      await result().waitFor(soon);
      await press(/Mehr Zeit|More time/u);
      expect(await axeFindings(kiosk)).toEqual([]);
      await done();
    }
  },
);

test.each([
  ['light', khalid],
  ['dark', rana],
] as const)('%s: in Arabic everything runs from right to left, and is as usable', async (colorScheme, own) => {
  await kiosk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  for (const [code, greeting] of [
    [own, 'أهلًا وسهلًا'],
    [`UNKNOWN-AND-${colorScheme}`, 'لحظة من فضلك'],
  ] as const) {
    await press('العربية');
    await kiosk.page.getByText('ضع تذكرتك أمام الكاميرا').waitFor(soon);
    expect(await kiosk.page.locator('main').evaluate((main) => getComputedStyle(main).direction)).toBe('rtl');
    expect(await axeFindings(kiosk)).toEqual([]);
    await scanByKeys(kiosk, code);
    await result().getByText(greeting).waitFor(soon);
    expect(await result().evaluate((shown) => getComputedStyle(shown).direction)).toBe('rtl');
    await press('مزيد من الوقت');
    expect(await axeFindings(kiosk)).toEqual([]);
    await done();
  }
});

test('staff get in by five quick taps in the corner, whatever covers the screen, and not by taps elsewhere', async () => {
  await press('Hilfe');
  await result().waitFor(soon);
  for (let taps = 0; taps < 5; taps += 1) await kiosk.page.mouse.click(900, 300);
  expect(await kiosk.page.locator('.lock').count()).toBe(0);
  for (let taps = 0; taps < 5; taps += 1) await kiosk.page.mouse.click(60, 40);
  await kiosk.page.locator('.lock').waitFor(soon);
  await press('Zurück zum Einlass');
  await kiosk.page.getByText(start).waitFor(soon);
});

test('staff get in by their shortcut, and the PIN stands in front of the set-up', async () => {
  await kiosk.page.keyboard.press('Control+Shift+E');
  await kiosk.page.getByText('Nur fürs Team').waitFor(soon);
  await press('Zurück zum Einlass');
  await kiosk.page.getByText(start).waitFor(soon);
  expect(await askStation(kiosk, 'lock.state', undefined)).toEqual({ unlocked: false });
});
