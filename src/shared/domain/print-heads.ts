import type { PrinterLanguage, PrintHead } from './printer-target.ts';

/** The usual heads by the name that the screens translate. */
export const printHeads = {
  'mm-80': { dots: 576, dotsPerMm: 8 },
  'mm-80-180dpi': { dots: 512, dotsPerMm: 7.09 },
  'mm-58': { dots: 384, dotsPerMm: 8 },
  'inch-4-203dpi': { dots: 832, dotsPerMm: 8 },
  'inch-4-300dpi': { dots: 1_248, dotsPerMm: 11.81 },
  'ql-62': { dots: 720, dotsPerMm: 11.81 },
  'ql-102': { dots: 1_296, dotsPerMm: 11.81 },
} as const satisfies Record<string, PrintHead>;

export type PrintHeadName = keyof typeof printHeads;

/** The heads that printers of a language come with, the most usual first. */
export const headsOf: Readonly<Record<PrinterLanguage, readonly [PrintHeadName, ...PrintHeadName[]]>> = {
  escpos: ['mm-80', 'mm-80-180dpi', 'mm-58'],
  zpl: ['inch-4-203dpi', 'inch-4-300dpi'],
  'brother-ql': ['ql-62', 'ql-102'],
};

/** The name of a head, null for one that is not among the usual. */
export const headNameOf = (language: PrinterLanguage, head: PrintHead): PrintHeadName | null =>
  headsOf[language].find(
    (name) => printHeads[name].dots === head.dots && printHeads[name].dotsPerMm === head.dotsPerMm,
  ) ?? null;
