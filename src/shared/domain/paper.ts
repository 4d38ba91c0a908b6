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

// Receipt printers leave 4 (80 mm) or 5 mm (58 mm) free at either side; label printers a strip of 1.5 mm.
const edgeMm = ({ kind, widthMm }: Paper): number => {
  if (kind === 'label') return 1.5;
  if (widthMm === 80) return 4;
  return widthMm === 58 ? 5 : 1.5;
};

/** How much of a paper a badge may fill when this head prints it. */
export const spaceOn = (paper: Paper, { dots, dotsPerMm }: PrintHead): BadgeSpace => ({
  widthDots: Math.min(dots, Math.round((paper.widthMm - 2 * edgeMm(paper)) * dotsPerMm)),
  heightDots: paper.kind === 'roll' ? null : Math.round((paper.heightMm - 2 * edgeMm(paper)) * dotsPerMm),
  dotsPerMm,
});
