import type { PrintHead } from './printer-target.ts';

/** What lies in a printer: an endless roll or labels of one size, in millimetres. */
export type Paper =
  | { readonly kind: 'roll'; readonly widthMm: number }
  | { readonly kind: 'label'; readonly widthMm: number; readonly heightMm: number };

/** The space that a badge may fill, in dots; `heightDots` is null where the paper has no end. */
export type BadgeSpace = {
  readonly widthDots: number;
  readonly heightDots: number | null;
  readonly dotsPerMm: number;
};

/** The roll of most receipt printers, on which a badge is 72 mm wide. */
export const usualPaper: Paper = { kind: 'roll', widthMm: 80 };

// Receipt printers leave 4 (80 mm) or 5 mm (58 mm) free at either side, label printers a strip of 1.5 mm; Brother's rolls of 54
// and 102 mm have wider ones.
const sideMm = ({ kind, widthMm }: Paper): number => {
  if (kind === 'roll' && widthMm === 80) return 4;
  if (kind === 'roll' && widthMm === 58) return 5;
  if (widthMm === 54) return 2.05;
  return widthMm === 102 ? 1.75 : 1.55;
};
// At the two ends of a label the printer cannot stop more exactly.
const endMm = ({ widthMm }: Paper): number => (widthMm >= 100 ? 6 : 3.05);

/** How much of a paper a badge may fill when this head prints it. */
export const spaceOn = (paper: Paper, { dots, dotsPerMm }: PrintHead): BadgeSpace => ({
  widthDots: Math.min(dots, Math.round((paper.widthMm - 2 * sideMm(paper)) * dotsPerMm)),
  heightDots: paper.kind === 'roll' ? null : Math.round((paper.heightMm - 2 * endMm(paper)) * dotsPerMm),
  dotsPerMm,
});
