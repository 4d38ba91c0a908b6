import type { BadgePage } from '#tests/helpers/badge-app/launch.ts';

const countOutside = `(() => {
  const badge = document.querySelector('.badge');
  const box = badge.getBoundingClientRect();
  const walker = document.createTreeWalker(badge, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let outside = 0;
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    for (const line of range.getClientRects()) {
      const isInside = line.left >= box.left - 1 && line.right <= box.right + 1 && line.top >= box.top - 1 && line.bottom <= box.bottom + 1;
      if (!isInside) outside += 1;
    }
  }
  return outside;
})()`;

/** How many lines of the badge that stands on the page reach beyond it, as Chromium placed them. */
export const linesOutside = (page: BadgePage): Promise<number> =>
  page.app.evaluate(async ({ webContents }, script) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().includes('badge.html'));
    if (contents === undefined) throw new Error('There is no badge page.');
    return (await contents.executeJavaScript(script)) as number;
  }, countOutside);
