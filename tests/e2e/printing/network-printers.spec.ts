import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPrinterFinder } from '#core/printing/finding/printer-finder.ts';
import { startAvahi, type Avahi } from '#tests/helpers/spooler/avahi.ts';

const soon = { timeout: 10_000, interval: 100 };

let avahi: Avahi;
const problems: string[] = [];
const finder = createPrinterFinder({
  places: { devices: { nodes: '/nowhere', facts: '/nowhere' }, addresses: () => ['127.0.0.1'] },
  system: { list: async () => [], print: async () => false },
  monotonic: () => performance.now(),
  onProblem: (what) => problems.push(what),
});

beforeAll(async () => {
  avahi = await startAvahi();
});

afterAll(async () => {
  finder.close();
  await avahi.close();
});

test('printers that Avahi announces are found with model, language and head; a goodbye takes them away', async () => {
  const receipt = await avahi.publish('EPSON TM-m30III', '_pdl-datastream._tcp', 9100, [
    'txtvers=1',
    'ty=EPSON TM-m30III',
    'usb_MFG=EPSON',
    'usb_MDL=TM-m30III',
  ]);
  const labels = await avahi.publish('Etiketten ä [80:92]', '_pdl-datastream._tcp', 9101, ['ty=Brother QL-1110NWB']);
  const office = await avahi.publish('Büro', '_pdl-datastream._tcp', 9102, ['ty=HP LaserJet', 'pdl=application/pdf']);

  await vi.waitFor(async () => expect(await finder.list()).toHaveLength(2), soon);
  const found = await finder.list();
  expect(found.map(({ model }) => model).toSorted()).toEqual(['Brother QL-1110NWB', 'EPSON TM-m30III']);
  expect(found.find(({ model }) => model === 'EPSON TM-m30III')).toEqual({
    target: {
      kind: 'direct',
      language: 'escpos',
      connection: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
      head: { dots: 576, dotsPerMm: 8 },
    },
    model: 'EPSON TM-m30III',
    permitted: true,
  });

  await labels.stop();
  await vi.waitFor(async () => expect(await finder.list()).toHaveLength(1), soon);
  await receipt.stop();
  await vi.waitFor(async () => expect(await finder.list()).toEqual([]), soon);
  await office.stop();
  expect(problems).toEqual([]);
});

test('whoever comes later is found too, after looking has ended and begun again', async () => {
  finder.close();
  const label = await avahi.publish('ZD421', '_pdl-datastream._tcp', 9100, ['ty=Zebra ZD421', 'usb_MFG=Zebra']);
  await vi.waitFor(
    async () => expect(await finder.list()).toMatchObject([{ target: { language: 'zpl', head: { dots: 832 } } }]),
    soon,
  );
  await label.stop();
});
