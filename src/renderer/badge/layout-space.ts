import type { BadgeSpace } from '../../shared/domain/paper.ts';
import type { Template } from './template.ts';

// A badge that lies along a roll has no paper to tell its length.
const alongRollMm = 90;
// Usual badges on a roll are shorter; longer ones get smaller type first.
const comfortableMm = 200;
const longestMm = 400;

/** The space in which a badge is laid out, before it is turned; `comfortable` is the height above which type shrinks, `highest` the end. */
export type LayoutSpace = {
  readonly width: number;
  /** Whether the badge fills its height, as on a label. */
  readonly fills: boolean;
  readonly comfortable: number;
  readonly highest: number;
  readonly dotsPerMm: number;
};

/** Where a badge of this layout is laid out for this paper. */
export const layoutSpace = ({ turn }: Template, space: BadgeSpace): LayoutSpace => {
  const { widthDots, heightDots, dotsPerMm } = space;
  const lies = turn === 90 || turn === 270;
  const dots = (mm: number): number => Math.round(mm * dotsPerMm);
  if (lies) {
    const width = heightDots ?? dots(alongRollMm);
    return { width, fills: true, comfortable: widthDots, highest: widthDots, dotsPerMm };
  }
  if (heightDots === null) {
    return { width: widthDots, fills: false, comfortable: dots(comfortableMm), highest: dots(longestMm), dotsPerMm };
  }
  return { width: widthDots, fills: true, comfortable: heightDots, highest: heightDots, dotsPerMm };
};
