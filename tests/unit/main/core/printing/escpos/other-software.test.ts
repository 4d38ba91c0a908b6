import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import receiptio from 'receiptio';
import { expect, onTestFinished, test } from 'vitest';
import { toBitmap, toGrey } from '#core/printing/bitmap.ts';
import { withoutRealTimeCommands } from '#core/printing/escpos/raster.ts';
import { readCommand, stack, type Command } from '#tests/helpers/printer/languages/escpos-decoder.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';
import { startSimulatedPrinter, type Behaviour } from '#tests/helpers/printer/simulated-printer.ts';

const badge = plainBadge('GFSP017VVPXFWNGU9CHXQEBBT1', 384, 520);
const rgba = new Uint8ClampedArray([...badge.data].flatMap((grey) => [grey, grey, grey, 255]));

const decodedImage = (bytes: Uint8Array) => {
  const images: Extract<Command, { kind: 'image' }>[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const next = readCommand(rest);
    if (next === null) throw new Error('The bytes end inside a command.');
    if (next.command.kind === 'image') images.push(next.command);
    rest = rest.subarray(next.taken);
  }
  return stack(images);
};

test('our decoder reads the bitmap that receipt-printer-encoder writes', () => {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', imageMode: 'raster' });
  const bytes = encoder
    .image({ width: badge.width, height: badge.height, data: rgba }, badge.width, badge.height, 'threshold', 128)
    .encode();
  expect(decodedImage(bytes)).toEqual(badge);
});

test('our packing gives the dots of node-thermal-printer', async () => {
  const nowhere = { execute: () => Promise.resolve(), isPrinterConnected: () => Promise.resolve(true) };
  const library = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: nowhere as unknown as string });
  const { PNG } = await import('pngjs');
  const png = new PNG({ width: badge.width, height: badge.height });
  png.data.set(rgba);
  await library.printImageBuffer(PNG.sync.write(png));
  const bitmap = toBitmap(badge);
  expect(toGrey({ ...bitmap, data: withoutRealTimeCommands(bitmap.data) })).toEqual(badge);
  expect(decodedImage(library.getBuffer())).toEqual(badge);
});

// receiptio knows port 9100 only; each test takes a loopback address of its own.
const asked: ReadonlyArray<readonly [host: string, behaviour: Partial<Behaviour>, state: string]> = [
  ['127.77.0.1', {}, 'online'],
  ['127.77.0.2', { paper: 'out' }, 'paperempty'],
  ['127.77.0.3', { coverOpen: true }, 'coveropen'],
];
test.each(asked)('receiptio finds the simulated printer at %s as it is', async (host, behaviour, state) => {
  const printer = await startSimulatedPrinter({ host, port: 9_100, ...behaviour });
  onTestFinished(() => printer.close());
  expect(await receiptio.print('', `-d ${host} -q`)).toBe(state);
});

test('receiptio prints on the simulated printer', async () => {
  const printer = await startSimulatedPrinter({ host: '127.77.0.4', port: 9_100 });
  onTestFinished(() => printer.close());
  expect(await receiptio.print('Badge', '-d 127.77.0.4 -p escpos -c 48')).toBe('success');
});
