import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJoinLink } from '#shared/contract/fleet/join-link.ts';
import { readCodes } from '#scripts/demo/read-back.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { axeFindings } from '#tests/helpers/axe.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

// Two kiosks side by side, one morning long: each test goes on where the one before it ended.

const soon = { timeout: 30_000 };
const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const pin = '2468';

let display: Display;
let folder: string;
let host: ReadyKiosk;
let other: ReadyKiosk;
let invitation: { readonly address: string; readonly code: string };

const press = ({ page }: ReadyKiosk, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click(soon);
const says = ({ page }: ReadyKiosk, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor(soon);
const toStations = async (kiosk: ReadyKiosk): Promise<void> => {
  await press(kiosk, 'Einrichten');
  const section = kiosk.page.getByRole('tab', { name: /^Stationen/u });
  await kiosk.page.getByText('Nur fürs Team').or(section).first().waitFor(soon);
  if (!(await section.isVisible())) {
    await kiosk.page.keyboard.type(pin);
    await kiosk.page.keyboard.press('Enter');
  }
  await section.click(soon);
};

/** What the other is; null while its page is being loaded anew. */
const fleetKind = async (): Promise<string | null> =>
  (await askStation(other, 'station.state', undefined).catch(() => null))?.fleet.kind ?? null;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
  folder = mkdtempSync(join(tmpdir(), 'einlass-stations-'));
  host = await launchKiosk({ role: 'desk', lang: 'de' });
  other = await launchKiosk({ role: 'desk', lang: 'de' });
});

afterAll(async () => {
  await other.close();
  await host.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a station alone says that it hosts the list, and invites another by QR, code and address', async () => {
  await toStations(host);
  await says(host, 'Diese Station führt die zentrale Liste der Veranstaltung.');
  await says(host, 'Bisher ist nur diese Station dabei.');
  expect(await axeFindings(host)).toEqual([]);
  await press(host, 'Station hinzufügen');
  const shown = host.page.getByTestId('pairing-code');
  await shown.waitFor(soon);
  const picture = await host.page.getByRole('img', { name: 'QR-Code zum Beitreten' }).screenshot();
  const [link] = await readCodes(picture, folder, 'pairing');
  const read = readJoinLink(link ?? '');
  expect(read?.code).toBe(await shown.innerText());
  expect(read?.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  await says(host, `${read?.addresses[0]}`);
  invitation = { code: read?.code ?? '', address: `127.0.0.1:${read?.addresses[0]?.split(':').at(-1)}` };
});

test('a wrong code is told from an address where nobody answers; the right one joins', async () => {
  await toStations(other);
  await press(other, 'Einer Liste beitreten');
  const dialog = other.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Code eintippen' }).click(soon);
  const address = dialog.getByLabel('Adresse der Liste');
  const typed = dialog.getByLabel('Code', { exact: true });
  await address.fill('127.0.0.1:9');
  await typed.fill(invitation.code.toLowerCase().replace('-', ' '));
  await press(other, 'Beitreten');
  await says(other, 'Die Liste ist nicht zu erreichen.');
  await address.fill(invitation.address);
  await typed.fill('0000 0000');
  await press(other, 'Beitreten');
  await says(other, 'Der Code stimmt nicht oder gilt nicht mehr.');
  await typed.fill(invitation.code.toLowerCase().replace('-', ' '));
  await press(other, 'Beitreten');
  await expect.poll(fleetKind, soon).toBe('joined');
});

test('the host’s code goes away by itself, and both list both', async () => {
  await host.page.getByRole('dialog').waitFor({ ...soon, state: 'detached' });
  await says(host, /ist jetzt dabei\./u);
  await host.page.locator('.stations-card').nth(1).waitFor(soon);
  await toStations(other);
  await says(other, new RegExp(`Beigetreten: Liste auf .*${invitation.address}`, 'u'));
  await other.page.locator('.stations-card').nth(1).waitFor(soon);
  expect(await axeFindings(other)).toEqual([]);
});

test('the host gives the other its name, which it shows as given', async () => {
  await host.page.getByRole('button', { name: /ändern$/u }).click(soon);
  await host.page.getByLabel('Name der Station').fill('Hoftür');
  await press(host, 'Übernehmen');
  await host.page.getByRole('button', { name: 'Hoftür ändern' }).waitFor(soon);
  await expect
    .poll(async () => (await askStation(other, 'station.state', undefined)).settings.stationName, soon)
    .toBe('Hoftür');
  await other.page.getByRole('tab', { name: 'Diese Station' }).click(soon);
  await says(other, /Von der zentralen Liste .* gegeben: Name\./u);
  expect(await other.page.getByLabel('Name der Station').isDisabled()).toBe(true);
});

test('a ticket used at one door is refused at the other, which says where it came in', async () => {
  await askStation(host, 'scan.submit', { kind: 'typed', text: code });
  await expect
    .poll(async () => (await askStation(other, 'attendee.search', { query: 'Möllendorf', limit: 5 }))[0]?.inside, soon)
    .toBe(true);
  const { stationName } = (await askStation(host, 'station.state', undefined)).settings;
  await press(other, 'Fertig, zum Einlass');
  await other.page.getByRole('searchbox').or(other.page.getByRole('combobox')).first().fill(code);
  await other.page.keyboard.press('Enter');
  await says(other, new RegExp(`Schon da seit .*, eingelassen an .*${stationName}`, 'u'));
});

test('a station that is taken out sends its scans, erases the event and says why', async () => {
  await press(host, 'Hoftür herausnehmen');
  await says(host, 'Dann löscht sie Gästeliste und Scans auf ihrem Gerät');
  await host.page.getByRole('dialog').getByRole('button', { name: 'Herausnehmen' }).click(soon);
  await says(host, /herausgenommen um/u);
  await says(other, /wurden die Daten von .* auf diesem Gerät gelöscht/u);
  expect(await fleetKind()).toBe('host');
});
