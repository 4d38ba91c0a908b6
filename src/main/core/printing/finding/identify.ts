import { printHeads } from '#shared/domain/print-heads.ts';
import type { PrinterLanguage, PrintHead } from '#shared/domain/printer-target.ts';

/** What a printer tells of itself, over USB or the network; empty where it says nothing. */
export type Identity = { readonly maker: string; readonly model: string; readonly commands: string };

const saysInCommands: ReadonlyArray<readonly [RegExp, PrinterLanguage]> = [
  [/\bZPL/iu, 'zpl'],
  [/\bESC[/-]?POS/iu, 'escpos'],
];
const saysInModel: ReadonlyArray<readonly [RegExp, PrinterLanguage]> = [
  [/\bQL-?\d{3,4}/iu, 'brother-ql'],
  [/\bzebra\b|\bZTC\b|\bZ[DTQ]\d{3}/iu, 'zpl'],
  [/\b(?:TM|EU)-[a-z]?\d|\bSRP-|\bCT-[SE]\d|\bxprinter\b|\bXP-\d|\brongta\b|\bPOS-?\d|\breceipt\b/iu, 'escpos'],
];
// Languages of office printers, which would print our bytes as pages of nonsense.
const pageLanguages = /pcl|pjl|postscript|\bps\b|pdf|urf|pwg|raster|jpeg|escpl?2?\b|hbp|gdi|zjs/iu;

/**
 * The language that a printer speaks, by its maker's words: `other` when it names only languages that Einlass does not
 * speak, `unsaid` when it names none.
 */
export const languageOf = ({ maker, model, commands }: Identity): PrinterLanguage | 'other' | 'unsaid' => {
  const known =
    saysInCommands.find(([pattern]) => pattern.test(commands)) ??
    saysInModel.find(([pattern]) => pattern.test(`${maker} ${model}`));
  if (known !== undefined) return known[1];
  return pageLanguages.test(commands) ? 'other' : 'unsaid';
};

/** The head that a model of this language has as far as its name tells, else the usual one. */
export const headOf = (language: PrinterLanguage, model: string): PrintHead => {
  switch (language) {
    case 'brother-ql':
      return printHeads[/\bQL-?11\d\d/iu.test(model) ? 'ql-102' : 'ql-62'];
    case 'zpl':
      return printHeads[/300 ?dpi/iu.test(model) ? 'inch-4-300dpi' : 'inch-4-203dpi'];
    case 'escpos':
      if (/\bTM-(?:T70|T88(?!VII))/iu.test(model)) return printHeads['mm-80-180dpi'];
      return printHeads[/\b(?:POS|XP|SRP)?-?5[78]|\bTM-P20/iu.test(model) ? 'mm-58' : 'mm-80'];
  }
};

/** A printer's name as a person would say it: the maker stands once, before the model. */
export const titleOf = ({ maker, model }: Identity): string => {
  const brand = maker.replace(/\s+(?:technologies|industries|corp(?:oration)?|inc|ltd)\.?(?=\s|$)/giu, '').trim();
  const name = model.replace(/^ZTC\s+|\s+ZPL$/gu, '').trim();
  return name.toLowerCase().startsWith(brand.toLowerCase()) ? name : `${brand} ${name}`.trim();
};
