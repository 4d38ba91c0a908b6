// Boxes end between dots, and rounding is no cut.
const tolerance = 1;
// Of the height of a line's box, what lies above and below all letters.
const lead = 0.12;

const linesIn = (element: HTMLElement): ReadonlyArray<DOMRect> => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    for (const { left, top, width, height } of range.getClientRects()) {
      lines.push(new DOMRect(left, top + lead * height, width, (1 - 2 * lead) * height));
    }
  }
  return lines;
};

/** Whether a line of text or a picture of the badge falls outside the space, in dots, whose upper corner is the badge's own. */
export const isCut = (badge: HTMLElement, space: { readonly width: number; readonly height: number }): boolean => {
  const { left, top } = (badge.parentElement ?? badge).getBoundingClientRect();
  const right = left + space.width;
  const bottom = top + space.height;
  const pictures = [...badge.querySelectorAll('canvas, img, svg')].map((element) => element.getBoundingClientRect());
  return [...linesIn(badge), ...pictures].some(
    (box) =>
      box.left < left - tolerance ||
      box.right > right + tolerance ||
      box.top < top - tolerance ||
      box.bottom > bottom + tolerance,
  );
};

/** The type size of the name, in dots; 0 where there is none. */
export const nameSize = (badge: HTMLElement): number => {
  const name = badge.querySelector("[data-field='name']");
  return name === null ? 0 : Number.parseFloat(getComputedStyle(name).fontSize);
};
