import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { createSystemPrinter, type PrintedPage, type SystemPrinterFacts } from '#core/printing/system-printer.ts';
import type { Paper } from '#shared/domain/paper.ts';

const ready = { kind: 'ready', paperNearEnd: false } as const;
const label: Paper = { kind: 'label', widthMm: 62, heightMm: 100 };
const image = { width: 472, height: 709, data: new Uint8Array(472 * 709).fill(255) };

/** A spooler that keeps what it is given. */
const spooler = (state: SystemPrinterFacts['state'] = ready, takes: () => Promise<boolean> = async () => true) => {
  const pages: PrintedPage[] = [];
  return {
    pages,
    list: async () => [{ name: 'door', title: 'Door', state }],
    print: async (_name: string, page: PrintedPage) => {
      pages.push(page);
      return takes();
    },
  };
};

test('a badge stands on a label of its true size, to the dot', async () => {
  const system = spooler();
  const printer = createSystemPrinter('door', system, () => label);
  expect(await printer.print('job', Promise.resolve(image), () => true)).toEqual({ kind: 'handed-over' });
  const [page] = system.pages;
  expect(page).toMatchObject({ widthMm: 62, heightMm: 100 });
  expect(page?.picture.width).toBeCloseTo(472 / 11.81, 6);
  expect(page?.picture.left).toBeCloseTo((62 - 472 / 11.81) / 2, 6);
  const png = PNG.sync.read(Buffer.from(page?.png ?? []));
  expect([png.width, png.height]).toEqual([472, 709]);
});

test('a roll is cut behind the badge', async () => {
  const system = spooler();
  const printer = createSystemPrinter('door', system, () => ({ kind: 'roll', widthMm: 62 }));
  await printer.print('job', Promise.resolve(image), () => true);
  expect(system.pages[0]?.heightMm).toBeCloseTo(709 / 11.81 + 3, 6);
});

test('a queue that is halted or gone gets nothing', async () => {
  const halted = spooler({ kind: 'not-ready', trouble: 'stopped' });
  const printer = createSystemPrinter('door', halted, () => label);
  expect(await printer.print('job', Promise.resolve(image), () => true)).toEqual({
    kind: 'not-started',
    trouble: 'stopped',
  });
  const vanished = createSystemPrinter('elsewhere', spooler(), () => label);
  expect(await vanished.print('job', Promise.resolve(image), () => true)).toEqual({
    kind: 'not-started',
    trouble: 'gone',
  });
  expect(halted.pages).toEqual([]);
});

test.each([
  ['refuses', async () => false],
  ['fails', () => Promise.reject(new Error('spooler'))],
])('when the system %s, a person decides', async (_name, takes) => {
  const printer = createSystemPrinter('door', spooler(ready, takes), () => label);
  const outcome = await printer.print('job', Promise.resolve(image), () => true);
  expect(outcome).toMatchObject({ kind: 'unknown', trouble: 'error' });
});

test('a badge that is withdrawn or cannot be drawn is not handed over', async () => {
  const system = spooler();
  const printer = createSystemPrinter('door', system, () => label);
  expect(await printer.print('job', Promise.resolve(image), () => false)).toEqual({ kind: 'withdrawn' });
  expect(await printer.print('job', Promise.reject(new Error('drawing')), () => true)).toEqual({
    kind: 'not-rendered',
  });
  expect(system.pages).toEqual([]);
});
