import { assertNever } from '../assert-never.ts';
import { type Paper, spaceOn, usualPaper } from './paper.ts';
import type { PrinterTarget } from './printer-target.ts';

/** The papers that badges are usually printed on, by the name that the screens translate. */
export const usualPapers = {
  'roll-80': usualPaper,
  'roll-58': { kind: 'roll', widthMm: 58 },
  'roll-62': { kind: 'roll', widthMm: 62 },
  'label-62x100': { kind: 'label', widthMm: 62, heightMm: 100 },
  'label-57x102': { kind: 'label', widthMm: 57, heightMm: 102 },
  'label-96x82': { kind: 'label', widthMm: 96, heightMm: 82 },
  'label-102x152': { kind: 'label', widthMm: 102, heightMm: 152 },
  'label-a6': { kind: 'label', widthMm: 105, heightMm: 148 },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof usualPapers;
export const paperNames = Object.keys(usualPapers) as ReadonlyArray<PaperName>;

const heightOf = (paper: Paper): number | null => (paper.kind === 'label' ? paper.heightMm : null);

/** The name of a paper, null for an own size. */
export const paperNameOf = (paper: Paper): PaperName | null =>
  paperNames.find((name) => {
    const usual: Paper = usualPapers[name];
    return usual.kind === paper.kind && usual.widthMm === paper.widthMm && heightOf(usual) === heightOf(paper);
  }) ?? null;

const isReceiptRoll = ({ kind, widthMm }: Paper): boolean => kind === 'roll' && (widthMm === 80 || widthMm === 58);

// Of the usual sizes Brother makes these; of others whoever types them knows.
const brothers: ReadonlyArray<PaperName | null> = ['roll-62', 'label-62x100', 'label-102x152', null];

/** Whether this paper may well lie in this printer: receipt printers take rolls, label printers what is not too wide. */
const suits = (paper: Paper, target: PrinterTarget): boolean => {
  if (target.kind !== 'direct') return true;
  const { language, head } = target;
  const { widthDots } = spaceOn(paper, { ...head, dots: Number.POSITIVE_INFINITY });
  // Heads are named by round figures.
  if (widthDots > head.dots * 1.02) return false;
  if (language === 'escpos') return paper.kind === 'roll' && paperNameOf(paper) !== 'roll-62';
  return language === 'zpl' ? !isReceiptRoll(paper) : brothers.includes(paperNameOf(paper));
};

/** The usual papers that may well lie in this printer. */
export const papersFor = (target: PrinterTarget): ReadonlyArray<PaperName> =>
  paperNames.filter((name) => suits(usualPapers[name], target));

/** What most likely lies in a printer. */
const likely = (target: PrinterTarget): PaperName => {
  switch (target.kind) {
    case 'tray':
      return 'roll-80';
    case 'system':
      return 'label-62x100';
    case 'direct':
      if (target.language === 'escpos') return target.head.dots < 500 ? 'roll-58' : 'roll-80';
      return target.language === 'zpl' ? 'label-57x102' : 'label-62x100';
    default:
      return assertNever(target);
  }
};

/** The paper to go on with when a printer is chosen: the one there was where it suits, else what most likely lies in it. */
export const paperFor = (target: PrinterTarget, before: Paper): Paper =>
  suits(before, target) ? before : usualPapers[likely(target)];
