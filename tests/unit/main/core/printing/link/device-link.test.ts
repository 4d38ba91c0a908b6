import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openPrinter } from '#core/printing/open-printer.ts';
import type { PrintOutcome } from '#core/printing/printer.ts';
import { usualPaper, type Paper } from '#shared/domain/paper.ts';
import { printHeads } from '#shared/domain/print-heads.ts';
import type { PrinterLanguage, PrintHead } from '#shared/domain/printer-target.ts';
import { surroundings } from '#tests/helpers/printer/around.ts';
import { startDeviceNode } from '#tests/helpers/printer/device-node.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { startSimulatedPrinter, type Behaviour } from '#tests/helpers/printer/simulated-printer.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const kinds: ReadonlyArray<readonly [PrinterLanguage, PrintHead, Paper]> = [
  ['escpos', printHeads['mm-80'], usualPaper],
  ['zpl', printHeads['inch-4-203dpi'], { kind: 'label', widthMm: 57, heightMm: 102 }],
  ['brother-ql', printHeads['ql-62'], { kind: 'roll', widthMm: 62 }],
];

const printerAt = (node: string, language: PrinterLanguage, head: PrintHead, paper: Paper) => {
  const target = { kind: 'direct', language, connection: { kind: 'device', path: node }, head } as const;
  const printer = openPrinter(target, surroundings({ paper: () => paper }));
  const print = (code = 'A1', height = 700): Promise<PrintOutcome> =>
    printer.print('job', Promise.resolve(plainBadge(code, 384, height)), () => true);
  return { printer, print };
};

const open = async (behaviour: Partial<Behaviour>, [language, head, paper]: (typeof kinds)[number]) => {
  const simulated = await startSimulatedPrinter({ language, ...behaviour });
  const node = await startDeviceNode(simulated.address.port);
  onTestFinished(async () => {
    await node.vanish();
    await simulated.close();
  });
  return { simulated, node, ...printerAt(node.path, language, head, paper) };
};
const usual = kinds[0] ?? (['escpos', printHeads['mm-80'], usualPaper] as const);

test.each(kinds)('%s badges through a device node: each once, in order, confirmed', async (...kind) => {
  const { print, simulated } = await open({}, kind);
  const outcomes = await Promise.all(['A1', 'B2'].map((code) => print(code)));
  expect(outcomes.map(({ kind: outcome }) => outcome)).toEqual(['printed', 'printed']);
  expect(simulated.badges.map(({ image }) => readCode(image))).toEqual(['A1', 'B2']);
});

const run = promisify(execFile);

test('the state of the printer is asked through the node', async () => {
  const { printer, print } = await open({ coverOpen: true }, usual);
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble: 'cover-open' });
  expect(await print()).toEqual({ kind: 'not-started', trouble: 'cover-open' });
});

test('a printer that never reads holds nothing up: more bytes than the kernel buffers end in a deadline', async () => {
  const { print } = await open({ deafFromByte: 2_000 }, usual);
  expect(await print('A1', 6_000)).toMatchObject({ kind: 'unknown', trouble: 'no-answer' });
});

test('a node that vanishes inside a badge: unknown, and no file comes into being in its place', async () => {
  const { print, simulated, node, printer } = await open({ bytesPerSecond: 30_000 }, usual);
  simulated.onFirstByte(() => void node.vanish());
  expect(await print('A1', 2_000)).toMatchObject({ kind: 'unknown', trouble: 'connection-lost' });
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble: 'unreachable' });
  expect(await print()).toEqual({ kind: 'not-started', trouble: 'unreachable' });
  expect(existsSync(node.path)).toBe(false);
});

test('a regular file under the name of a node is refused and stays as it is', async () => {
  const file = path.join(tempFolder(), 'lp0');
  writeFileSync(file, 'notes');
  const { printer, print } = printerAt(file, ...usual);
  expect(await print()).toEqual({ kind: 'not-started', trouble: 'unreachable' });
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble: 'unreachable' });
  expect(readFileSync(file, 'utf8')).toBe('notes');
  rmSync(file);
  expect(await print()).toEqual({ kind: 'not-started', trouble: 'unreachable' });
  expect(existsSync(file)).toBe(false);
});

test('a node that this user may not open says so', async () => {
  // Root may open anything, so the test is somebody else for a moment; workers have no say in who they are.
  const script = `
    import { overDevice } from '#core/printing/link/device-link.ts';
    if (process.getuid() === 0) process.seteuid(65_534);
    console.log(JSON.stringify(await overDevice(process.argv.at(-1))(100)));`;
  const file = path.join(tempFolder(), 'lp0');
  writeFileSync(file, '');
  chmodSync(file, 0);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, file]);
  expect(JSON.parse(stdout)).toEqual({ ok: false, code: 'not-permitted' });
});
