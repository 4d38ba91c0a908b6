import { expect, test } from 'vitest';
import { headsOf, printHeads } from '#shared/domain/print-heads.ts';
import { type Paper, spaceOn } from '#shared/domain/paper.ts';
import { readPrinterTarget } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { paperFor, paperNameOf, papersFor, usualPapers } from '#shared/domain/usual-papers.ts';

const target = (text: string): PrinterTarget => {
  const read = readPrinterTarget(text);
  if (read === null) throw new Error(text);
  return read;
};
const narrow: PrinterTarget = {
  kind: 'direct',
  language: 'escpos',
  connection: { kind: 'tcp', host: 'a', port: 9100 },
  head: printHeads['mm-58'],
};

test('every usual paper is known by its name, any other is not', () => {
  for (const [name, paper] of Object.entries(usualPapers)) expect(paperNameOf({ ...paper })).toBe(name);
  expect(paperNameOf({ kind: 'roll', widthMm: 62 })).toBe('roll-62');
  expect(paperNameOf({ kind: 'label', widthMm: 62, heightMm: 101 })).toBeNull();
});

test.each([
  ['tcp://a', 'roll-80', 'roll-80'],
  ['tcp://a', 'roll-58', 'roll-58'],
  ['tcp://a', 'label-62x100', 'roll-80'],
  ['brother://a', 'roll-80', 'label-62x100'],
  ['brother://a', 'roll-58', 'label-62x100'],
  ['brother://a', 'roll-62', 'roll-62'],
  ['brother://a', 'label-a6', 'label-62x100'],
  ['zpl://a', 'roll-80', 'label-57x102'],
  ['zpl://a', 'label-a6', 'label-a6'],
  ['zpl://a', 'label-96x82', 'label-96x82'],
  ['system:office', 'label-a6', 'label-a6'],
  ['tray', 'label-62x100', 'label-62x100'],
] as const)('%s that had %s goes on with %s', (text, before, after) => {
  expect(paperFor(target(text), usualPapers[before])).toEqual(usualPapers[after]);
});

test('only what may well lie in a printer is offered for it', () => {
  expect(papersFor(target('tcp://a'))).toEqual(['roll-80', 'roll-58']);
  expect(papersFor(narrow)).toEqual(['roll-58']);
  expect(papersFor(target('brother://a'))).toEqual(['roll-62', 'label-62x100']);
  expect(papersFor(target('zpl://a'))).toEqual([
    'roll-62',
    'label-62x100',
    'label-57x102',
    'label-96x82',
    'label-102x152',
    'label-a6',
  ]);
  expect(papersFor(target('tray'))).toEqual(Object.keys(usualPapers));
});

test('a narrow receipt printer gets a narrow roll; an own size that fits stays', () => {
  expect(paperFor(narrow, usualPapers['roll-80'])).toEqual(usualPapers['roll-58']);
  const own: Paper = { kind: 'label', widthMm: 50, heightMm: 30 };
  expect(paperFor(target('zpl://a'), own)).toBe(own);
});

test('whatever paper is proposed, a badge on it is as wide as the paper allows: no head is too narrow by much', () => {
  for (const names of Object.values(headsOf)) {
    for (const name of names) {
      const language = names === headsOf.escpos ? 'escpos' : names === headsOf.zpl ? 'zpl' : 'brother-ql';
      const one: PrinterTarget = { ...narrow, language, head: printHeads[name] };
      const paper = paperFor(one, usualPapers['label-a6']);
      const { widthDots } = spaceOn(paper, one.head);
      expect(widthDots / one.head.dotsPerMm).toBeGreaterThan(paper.widthMm * 0.8);
    }
  }
});
