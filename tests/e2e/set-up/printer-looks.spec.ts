import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { headsOf, printHeads } from '#shared/domain/print-heads.ts';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { FoundPrinter, PrinterLanguage } from '#shared/domain/printer-target.ts';
import { stationState } from '#tests/helpers/face/fixture.ts';
import { axeInBothThemes, misfitsAt, partsOutside } from '#tests/helpers/face/looks.ts';
import { openGallery, type Face, type Gallery } from '#tests/helpers/face/open-face.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(() => gallery.close());

const onUsb = (language: PrinterLanguage, model: string, path: string, permitted: boolean): FoundPrinter => ({
  target: {
    kind: 'direct',
    language,
    connection: { kind: 'device', path },
    head: printHeads[headsOf[language][0]],
  },
  model,
  permitted,
});

const found: ReadonlyArray<FoundPrinter> = [
  onUsb('zpl', 'Zebra ZD421-203dpi', '/dev/usb/lp0', false),
  onUsb('brother-ql', 'Brother QL-820NWB', '/dev/usb/lp1', true),
  onUsb('escpos', '', '/dev/usb/lp2', true),
  { target: { kind: 'system', name: 'office' }, model: 'Büro im zweiten Stock, gegenüber vom Aufzug', permitted: true },
];

type Change = Parameters<typeof stationState>[0];

const openSection = async (change: Change, printers: ReadonlyArray<FoundPrinter>): Promise<Face> => {
  const checked: PrinterState = { kind: 'not-ready', trouble: 'cover-open' };
  const answers = { 'printer.list': printers, 'printer.check': checked };
  const face = await gallery.open(stationState(change), answers, { viewport: { width: 1280, height: 800 } });
  onTestFinished(() => face.page.context().close());
  face.page.setDefaultTimeout(10_000);
  await face.page.getByRole('button', { name: /^Einricht/u }).click();
  await face.page.getByRole('tab', { name: 'Drucker' }).click();
  await face.page.getByRole('heading', { name: 'Gewählter Drucker' }).waitFor();
  return face;
};

describe.each([
  ['four printers', found, {}],
  ['none, a label of its own size', [], { paper: { kind: 'label', widthMm: 90, heightMm: 55 } }],
] as const)('%s', (_name, printers, settings) => {
  test('hinders no assistive technology, in light and in dark', async () => {
    const face = await openSection({ settings }, printers);
    expect(await axeInBothThemes(face, stationState({ settings }))).toEqual([]);
  });

  test('fits windows of all sizes in their width', async () => {
    const face = await openSection({ settings }, printers);
    const sizes = [
      [1280, 800, true],
      [1024, 600, false],
      [390, 844, true],
    ] as const;
    const parts = '.printer-parts .button, .printer-card, .printer-parts .field';
    const misfits = await misfitsAt(face, stationState({ settings }), sizes, partsOutside, parts);
    expect(misfits).toEqual([]);
  });
});

test('a device node that may not be opened says how it may, and what is checked stands where it was asked', async () => {
  const face = await openSection({}, found);
  const row = (name: string) => face.page.getByRole('listitem').filter({ hasText: name });
  expect(await row('Zebra ZD421-203dpi').innerText()).toContain('sudo adduser $USER lp');
  await face.page.getByRole('button', { name: 'Brother QL-820NWB prüfen' }).click();
  await row('Brother QL-820NWB').getByText('Die Klappe ist offen').waitFor();
  expect(await row('/dev/usb/lp2').innerText()).toContain('USB, /dev/usb/lp2 · ESC/POS (Bondrucker)');
  const asked = await face.asked();
  expect(asked.filter(({ channel }) => channel === 'printer.check')).toHaveLength(1);
  expect(asked.filter(({ channel }) => channel === 'settings.save')).toEqual([]);
});

test('whatever troubles the chosen printer is said in words of its own', async () => {
  const troubles = [
    'unreachable',
    'offline',
    'cover-open',
    'paper-out',
    'wrong-paper',
    'error',
    'busy',
    'no-answer',
  ] as const;
  const more = ['connection-lost', 'interrupted', 'not-permitted', 'stopped', 'gone'] as const;
  const face = await openSection({}, []);
  const status = face.page.getByRole('region', { name: 'Gewählter Drucker' }).getByRole('status').first();
  const said = new Set([await status.innerText()]);
  for (const trouble of [...troubles, ...more]) {
    await face.announce('station.changed', stationState({ printer: { kind: 'not-ready', trouble } }));
    await vi.waitFor(async () => expect(said).not.toContain(await status.innerText()));
    said.add(await status.innerText());
  }
  expect([...said].filter((words) => words.includes('set-up.'))).toEqual([]);
});
