import type { MeasuredBadge } from '../../shared/contract/badge-page.ts';
import type { BadgeDrawing } from '../../shared/contract/badge.ts';

// Boxes end between dots, and rounding is no cut.
const tolerance = 1;

const linesIn = (element: HTMLElement): ReadonlyArray<DOMRect> => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
};

/** Whether a line of text or a picture of the badge falls outside the space that it may fill. */
export const isCut = (badge: HTMLElement, { widthDots, heightDots }: BadgeDrawing['space']): boolean => {
  const { left, top } = badge.getBoundingClientRect();
  const right = left + widthDots;
  const bottom = heightDots === null ? Number.POSITIVE_INFINITY : top + heightDots;
  const pictures = [...badge.querySelectorAll('canvas, img')].map((element) => element.getBoundingClientRect());
  return [...linesIn(badge), ...pictures].some(
    (box) =>
      box.left < left - tolerance ||
      box.right > right + tolerance ||
      box.top < top - tolerance ||
      box.bottom > bottom + tolerance,
  );
};

/** What can be told of a badge that stands in the page. */
export const measure = (
  badge: HTMLElement,
  space: BadgeDrawing['space'],
  missing: ReadonlyArray<number>,
): MeasuredBadge => {
  const name = badge.querySelector('.name');
  return {
    missingGlyphs: missing,
    isCut: isCut(badge, space),
    nameSize: name === null ? 0 : Number.parseFloat(getComputedStyle(name).fontSize),
  };
};
