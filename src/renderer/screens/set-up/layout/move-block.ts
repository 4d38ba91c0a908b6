const hasBlocks = (element: Element): boolean => element.querySelector('[data-field], [data-off]') !== null;
const isBlock = (element: Element): boolean => element.matches('[data-field], [data-off]');

/** The next element on that side that is a block or holds some; what only decorates is passed over. */
const neighbour = (from: Element, side: 'before' | 'after'): Element | null => {
  const next = side === 'before' ? from.previousElementSibling : from.nextElementSibling;
  if (next === null || isBlock(next) || hasBlocks(next)) return next;
  return neighbour(next, side);
};

/**
 * Moves a block one place up or down: past another block, into a group of blocks (a row of the header, say) or out of one, so
 * that every place can be reached. At the ends of the badge nothing happens.
 */
export const moveBlock = (block: Element, badge: Element, side: 'before' | 'after'): void => {
  const next = neighbour(block, side);
  if (next === null) {
    const group = block.parentElement;
    if (group === null || group === badge) return;
    group[side](block);
    // A group of which nothing is left would keep its white space.
    if (group.childElementCount === 0 && group.textContent?.trim() === '') group.remove();
  } else if (isBlock(next)) next[side](block);
  else if (side === 'before') next.append(block);
  else next.prepend(block);
};
