import { expect, onTestFinished, test } from 'vitest';
import { checkPrinter } from '#scripts/printer/check.ts';
import { showReport } from '#scripts/printer/report.ts';
import type { PrinterLanguage } from '#shared/domain/printer-target.ts';
import { startDeviceNode } from '#tests/helpers/printer/device-node.ts';
import { startSimulatedPrinter, type Behaviour } from '#tests/helpers/printer/simulated-printer.ts';

const patience = 150;

const check = async (language: PrinterLanguage, behaviour: Partial<Behaviour>) => {
  const printer = await startSimulatedPrinter({ language, ...behaviour });
  onTestFinished(() => printer.close());
  const report = await checkPrinter({ language, connection: { kind: 'tcp', ...printer.address } }, patience);
  expect(printer.badges).toEqual([]);
  return { usable: report.usable, text: showReport(report) };
};

const cases: ReadonlyArray<
  readonly [PrinterLanguage, Partial<Behaviour>, usable: boolean, words: ReadonlyArray<string>]
> = [
  ['escpos', {}, true, ['TM-T88V', 'EPSON', 'confirmed by its process id']],
  ['escpos', { processIds: false }, true, ['—  no answer', 'answer to GS r']],
  ['escpos', { processIds: false, paperStatus: false }, false, ['confirms nothing']],
  ['escpos', { paper: 'near-end' }, true, ['The paper nears its end']],
  ['escpos', { coverOpen: true }, false, ['cover open', 'Not ready: cover-open']],
  ['escpos', { answersStatus: false }, false, ['does not tell its state']],
  ['zpl', {}, true, ['ZD421-203dpi', 'nothing wrong; 0 formats waiting', 'Ready']],
  ['zpl', { paper: 'out' }, false, ['Not ready: paper-out']],
  ['zpl', { answersStatus: false }, false, ['does not tell its state']],
  ['brother-ql', { roll: { widthMm: 62, lengthMm: 100 } }, true, ['roll 62 mm wide, 100 mm long', 'Ready']],
  ['brother-ql', { coverOpen: true }, false, ['Not ready: cover-open']],
  ['brother-ql', { answersStatus: false }, false, ['over USB only']],
];
test.each(cases)('%s %o: usable is %s', async (language, behaviour, usable, words) => {
  const report = await check(language, behaviour);
  for (const each of words) expect(report.text).toContain(each);
  expect(report.usable).toBe(usable);
});

test('through a device node, and with nobody there', async () => {
  const printer = await startSimulatedPrinter();
  const node = await startDeviceNode(printer.address.port);
  onTestFinished(async () => {
    await node.vanish();
    await printer.close();
  });
  const target = { language: 'escpos', connection: { kind: 'device', path: node.path } } as const;
  expect(showReport(await checkPrinter(target, 2_000))).toContain('confirmed by its process id');
  await node.vanish();
  const report = showReport(await checkPrinter(target, patience));
  expect(report).toContain('unreachable');
  expect(report).toContain('no connection');
});
